import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { address, type Place } from '../../model/place';

const useStyles = makeStyles({ link: { fontSize: 'inherit', lineHeight: 'inherit', overflowWrap: 'anywhere', textAlign: 'left', fontVariantNumeric: 'tabular-nums', color: tokens.colorBrandForegroundLink } });

/** Cells as a link: a click brings them into view in Excel. */
export function Cell({ place, onGo }: { readonly place: Place; readonly onGo: (place: Place) => void }) {
  return <Link as="button" className={useStyles().link} onClick={() => onGo(place)} title="Show in the sheet">{address(place)}</Link>;
}
