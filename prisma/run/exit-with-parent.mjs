// Loaded before a child's own code: when the launcher is gone, also by kill -9, the child ends too. Otherwise a server would
// keep the port, and a half-done seed would go on writing into the database of the next start.
// Trap: a tool's own workers inherit this file with its flags; their channel is their parent's to use, so they are left alone.
if (process.channel && process.env.CAIRN_LAUNCHER === `${process.ppid}`) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 5_000).unref();
  });
  process.channel.unref(); // listening alone must not keep a finished child alive
}
