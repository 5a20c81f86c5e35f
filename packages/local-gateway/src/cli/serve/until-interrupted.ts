/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    let isInterrupted = false;
    const interrupt = (): void => {
      // 130 is what a shell reports for a program that SIGINT has ended.
      if (isInterrupted) process.exit(130);
      isInterrupted = true;
      resolve();
    };
    process.on('SIGINT', interrupt);
    process.on('SIGTERM', interrupt);
  });
}
