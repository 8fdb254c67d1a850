// Loaded into the processes of `npm start` before their own code: when the launcher is gone, also by kill -9, they end too
// and leave the port free.
if (process.channel) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 5_000).unref();
  });
}
