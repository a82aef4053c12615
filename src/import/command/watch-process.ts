// The first argument is the most memory (resident, in megabytes) that the process may take.
const most = Number(process.argv[2]) * 1024 ** 2;
const mainProcess = process.ppid;

// A thread of its own: a task may not return to the event loop of the process.
setInterval(() => {
  const isOrphan = process.ppid !== mainProcess;
  if (isOrphan || process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL');
}, 50);
