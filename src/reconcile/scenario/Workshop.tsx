import { useState, type ReactNode } from 'react';
import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody, Switch } from '@fluentui/react-components';
import type { Desk } from '../../session/desk';
import type { Trial } from '../../session/session';
import { Section } from '../../taskpane/parts/Section';
import { filledIn, type Template } from '../lever/templates';
import type { Board } from './board';
import { answering, answers, BLANK_STEP, stepOf, type Draft } from './draft';
import { Preview } from './Preview';
import { StepList } from './StepList';
import { TemplateForm, usual, type Answers } from './TemplateForm';
import { TemplatePick } from './TemplatePick';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '10px' },
  acts: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  answers: { marginLeft: '-8px' }, // its own room, so that it stands under the fields
});

type Props = {
  readonly board: Board;
  readonly trial: Trial | undefined;
  /** The one in front, first to be copied. */
  readonly scenario: string;
  readonly currency: string;
  readonly running: boolean;
  readonly desk: Desk;
  readonly onBegun: () => void;
  readonly onClose: () => void;
};

/** Where scenarios are made and changed: a template that asks for little, or lever by lever; what it comes to is always in sight. */
export function Workshop({ board, trial, scenario, currency, running, desk, onBegun, onClose }: Props) {
  const [asked, setAsked] = useState<{ readonly template: Template; readonly answers: Answers }>();
  const names = board.scenarios.map(({ name }) => name);
  const begin = (draft: Draft) => {
    onBegun();
    desk.draft(draft);
  };
  const fill = (template: Template, said: Answers, name: string) => {
    setAsked({ template, answers: said });
    begin({ name, was: undefined, steps: answering(filledIn(template, name, said).map(stepOf), trial !== undefined && answers(trial.draft.steps)) });
  };
  const copy = (name: string, steps: Draft['steps'] | undefined) => {
    setAsked(undefined);
    if (steps) begin({ name: free(name, names), was: undefined, steps });
  };
  if (!trial) {
    const first = names.toSorted((a, b) => Number(b === scenario) - Number(a === scenario));
    return (
      <TemplatePick
        names={board.names}
        copies={first}
        onTemplate={(template) => fill(template, usual(template), free(template.name, names))}
        onBlank={() => begin({ name: free('What if', names), was: undefined, steps: [BLANK_STEP] })}
        onCopy={(name) => copy(name, board.scenarios.find((one) => one.name === name)?.steps)}
        onClose={onClose}
      />
    );
  }
  const { draft } = trial;
  return <Bench trial={trial} names={names} running={running} desk={desk} onCopy={(name) => copy(name, draft.steps)}>
    {asked && draft.was === undefined ? (
      <>
        <TemplateForm template={asked.template} names={board.names} answers={asked.answers} currency={currency} onAnswers={(said) => fill(asked.template, said, draft.name)} />
        <Said trial={trial} onSteps={() => setAsked(undefined)} />
      </>
    ) : <StepList steps={draft.steps} said={trial.tried?.steps ?? []} order={trial.tried?.order ?? []} names={board.names} onChange={(steps) => desk.draft({ ...draft, steps })} />}
  </Bench>;
}

type BenchProps = { readonly trial: Trial; readonly names: readonly string[]; readonly running: boolean; readonly desk: Desk; readonly onCopy: (name: string) => void; readonly children: ReactNode };

function Bench({ trial: { draft, tried, trouble }, names, running, desk, onCopy, children }: BenchProps) {
  const styles = useStyles();
  const { was } = draft;
  const wrong = draft.name.trim() === '' ? 'Give it a name.' : names.some((name) => name === draft.name.trim() && name !== was) ? 'Another scenario is called so.' : tried?.name;
  return (
    <>
      <Section title={was === undefined ? 'A new scenario' : 'Change the scenario'}>
        <div className={styles.form}>
          {trouble !== '' && <MessageBar intent="error" layout="multiline"><MessageBarBody>{trouble}</MessageBarBody></MessageBar>}
          <Field label="Name" size="small" {...(wrong !== undefined && { validationMessage: wrong })}><Input size="small" value={draft.name} maxLength={200} autoComplete="off" onChange={(_, { value: name }) => desk.draft({ ...draft, name })} /></Field>
          {children}
          <Switch className={styles.answers} label="Supply answers: plan it anew within hours, lead times, lots and components" checked={answers(draft.steps)} onChange={(_, { checked }) => desk.draft({ ...draft, steps: answering(draft.steps, checked) })} />
        </div>
      </Section>
      {tried && <Section title="What it comes to" aside="against the base"><Preview base={tried.base} metrics={tried.metrics} /></Section>}
      {was !== undefined && (
        <Section title="This scenario">
          <div className={styles.acts}>
            <Button size="small" disabled={running} onClick={() => onCopy(was)}>Copy it</Button>
            <Button size="small" disabled={running} onClick={() => desk.removeScenario(was)}>Take it out of the workbook</Button>
          </div>
        </Section>
      )}
    </>
  );
}

/** What a template has made of the answers, in words, and the way to its steps. */
function Said({ trial: { tried, draft }, onSteps }: { readonly trial: Trial; readonly onSteps: () => void }) {
  const styles = useStyles();
  const wrong = tried?.steps.find((step) => step.wrong)?.wrong;
  return (
    <div className={styles.acts}>
      {wrong && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{wrong.wrong} {wrong.todo}</MessageBarBody></MessageBar>}
      <Button size="small" onClick={onSteps}>{draft.steps.length === 1 ? 'Show its lever' : `Show its ${draft.steps.length} levers`}</Button>
    </div>
  );
}

/** A name that no scenario has yet. */
function free(name: string, taken: readonly string[]): string {
  let found = name;
  for (let n = 2; taken.includes(found); n += 1) found = `${name} ${n}`;
  return found;
}
