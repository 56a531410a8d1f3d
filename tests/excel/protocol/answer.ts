import { ApiFailure, refuse } from './failure';
import { isTarget, type Target } from './kind';
import { PathReader } from './paths';
import { queried } from './query';
import { ActionType, memberName, type Action, type Answer, type Body } from './wire';

/** What the dispatcher asks of whoever owns the objects. */
export type Owner = {
  readonly root: (name: string) => Target;
  /** The objects the client holds by a name of ours while a run lasts; empty again when every run has cleaned up. */
  readonly held: Map<string, Target>;
  /** Whether the requirement set in force has this member. */
  readonly allowed: (kind: string, member: string) => boolean;
  /** Called before each action; may refuse it (faults). */
  readonly before?: (actionIndex: number) => void;
};

/**
 * The answer to one request: its actions run in order up to the first that is refused. What ran before a refusal stays done.
 *
 * Knows no Excel: objects are targets, members are names.
 */
export function answered(body: Body, owner: Owner): Answer {
  const paths = new PathReader(body, owner);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  let index = 0;
  try {
    for (const action of body.Actions) {
      owner.before?.(index);
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: run(action, paths, owner) ?? null });
      index += 1;
    }
    return { Results: results, TraceIds: traces };
  } catch (trouble) {
    return { Results: results, TraceIds: traces, Error: described(trouble, body, index, paths) };
  }
}

function run(action: Action, paths: PathReader, owner: Owner): unknown {
  switch (action.ActionType) {
    case ActionType.instantiate:
      return paths.identity(action.ObjectPathId);
    case ActionType.query:
      return queried(paths.target(action.ObjectPathId), action.QueryInfo ?? {}, owner.allowed);
    case ActionType.method:
      return called(action, paths, owner.held);
    case ActionType.set:
      return assigned(paths.target(action.ObjectPathId), action.Name, paths.given(action.ArgumentInfo)[0], paths);
    case ActionType.trace:
      return null;
    default:
      return refuse('ApiNotFound', `Action type ${action.ActionType} is not answered here.`);
  }
}

function called(action: Action, paths: PathReader, held: Owner['held']): unknown {
  const target = paths.target(action.ObjectPathId);
  const name = memberName(action.Name);
  if (name === '_KeepReference') return paths.keep(action.ObjectPathId);
  if (name === '_RemoveReference') return void held.delete(String(action.ArgumentInfo?.Arguments?.[0]));
  if (/^_(Un)?[Rr]egister/.test(name)) return null;
  if (!target) return null;
  const call = paths.member(target, name).call ?? refuse('ApiNotFound', `${target.kind}.${name}`);
  const value = call(paths.given(action.ArgumentInfo));
  return isTarget(value) ? null : value;
}

function assigned(target: Target | null, wire: string, value: unknown, paths: PathReader): null {
  const name = memberName(wire);
  if (!target) return refuse('ItemNotFound', 'The object is a null object.');
  const set = paths.member(target, name).set ?? refuse('InvalidOperation', `${target.kind}.${name} cannot be set.`);
  set(value);
  return null;
}

function described(trouble: unknown, body: Body, index: number, paths: PathReader): NonNullable<Answer['Error']> {
  const failure = trouble instanceof ApiFailure ? trouble : new ApiFailure('GeneralException', trouble instanceof Error ? (trouble.stack ?? trouble.message) : String(trouble));
  const action = body.Actions[index];
  return { Code: failure.code, Message: failure.message, Location: action ? paths.location(action) : '', ActionIndex: index, HttpStatusCode: failure.httpStatus };
}
