/** What every open question to an engine ends with when the engine is gone, and all it had worked out with it. */
export class Lost extends Error {
  constructor(
    message: string,
    /** Whether a person asked for it; otherwise it is trouble. */
    readonly asked: boolean,
  ) {
    super(message);
    this.name = 'Lost';
  }
}
