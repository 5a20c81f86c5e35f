/** How much is done for a figure. */
export interface Effort {
  /** Rounds in which every subject is measured once. */
  readonly rounds: number;
  /** How long the calls of one measurement take together. */
  readonly batchMs: number;
  /** How long each subject is warmed up before the first round. */
  readonly warmUpMs: number;
  /** Rounds of child processes. */
  readonly processes: number;
  /** Rounds of load, and how long each of them takes. */
  readonly loads: number;
  readonly loadMs: number;
  /** Whether peers that have to be installed or fetched first are measured. */
  readonly everyPeer: boolean;
}

/** For results that are committed: about five minutes. */
export const FULL: Effort = { rounds: 21, batchMs: 40, warmUpMs: 600, processes: 15, loads: 9, loadMs: 2000, everyPeer: true };

/** For a look while one works: under a minute, and less certain. */
export const QUICK: Effort = { rounds: 5, batchMs: 15, warmUpMs: 150, processes: 3, loads: 2, loadMs: 800, everyPeer: true };

/** For a test that the programs run; its figures say nothing. */
export const ONCE: Effort = { rounds: 1, batchMs: 0.1, warmUpMs: 0, processes: 1, loads: 1, loadMs: 100, everyPeer: false };
