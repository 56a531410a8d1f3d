// Every class with its members. Imported once, for that effect.
import './charts';
import './conditional';
import './format';
import './layout';
import './names';
import './protection';
import './range';
import './rangeAreas';
import './settings';
import './tableColumns';
import './tables';
import './validation';
import './workbook';
import './worksheet';
import './worksheets';
