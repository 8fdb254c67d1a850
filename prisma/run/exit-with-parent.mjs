// Loaded before a child's own code: when the launcher is gone, also by kill -9, the child ends too. Otherwise a server would
// keep the port, and a half-done seed would go on writing into the database of the next start.
if (process.channel) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 5_000).unref();
  });
  process.channel.unref(); // listening alone must not keep a finished child alive
}
