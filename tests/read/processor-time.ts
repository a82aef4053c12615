/**
 * Milliseconds of the processor that some work takes. Unlike time on the clock they hardly grow
 * where the machine has other work, too.
 */
export async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
