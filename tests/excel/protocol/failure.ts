const STATUS: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  ApiNotFound: 404,
  PropertyDoesNotExist: 400,
  ItemAlreadyExists: 409,
  InvalidArgument: 400,
  InvalidReference: 400,
  InvalidOperation: 400,
  AccessDenied: 403,
};

/** An action Excel refuses: the code is what add-ins may rely on, the message is for people. */
export class ApiFailure extends Error {
  readonly httpStatus: number;

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.httpStatus = STATUS[code] ?? 500;
  }
}

/** Refuses with `InvalidArgument`, the commonest no. */
export function invalid(message = 'The argument is invalid or missing or has an incorrect format.'): never {
  throw new ApiFailure('InvalidArgument', message);
}

export function refuse(code: string, message: string): never {
  throw new ApiFailure(code, message);
}
