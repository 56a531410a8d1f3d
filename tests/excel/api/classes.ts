// Every class with its members. Imported once, for that effect.
import './charts';
import './conditional';
import './format';
import './layout';
import './names';
import './range';
import './tables';
import './validation';
import './workbook';
import './worksheet';
