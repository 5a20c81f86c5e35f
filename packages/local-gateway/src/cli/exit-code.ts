/** How the command ends. */
export enum ExitCode {
  FINE = 0,
  /** Findings, or something that the user can put right. */
  USER_ERROR = 1,
  /** The command line itself is wrong. */
  USAGE = 2,
  /** A bug of the tool. */
  BUG = 70,
}
