// Every class with its members. Imported once, for that effect.
import './charts';
import './names';
import './range';
import './tables';
import './workbook';
import './worksheet';
