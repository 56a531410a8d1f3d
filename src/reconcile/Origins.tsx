import { makeStyles, typographyStyles } from '@fluentui/react-components';
import type { Period } from '../model/period';
import type { Place } from '../model/place';
import type { Opened } from '../session/session';
import { Fold } from '../taskpane/parts/Fold';
import { FigureLines } from './FigureLines';
import { PeriodSteps } from './PeriodSteps';

const useStyles = makeStyles({ head: { ...typographyStyles.caption1Strong } });

type Props = {
  readonly explained: NonNullable<Opened['explained']>;
  /** The periods one can step through, in order. */
  readonly periods: readonly Period[];
  readonly onExplain: (at: Period) => void;
  readonly onGo: (place: Place) => void;
};

/** Where every figure of a row comes from: its arithmetic in words and the cells of the inputs, for one period at a time. */
export function Origins({ explained: { period, lines }, periods, onExplain, onGo }: Props) {
  return (
    <Fold head={<span className={useStyles().head}>Where the numbers come from</span>}>
      <PeriodSteps period={period} periods={periods} onStep={onExplain} />
      <FigureLines lines={lines} onGo={onGo} />
    </Fold>
  );
}
