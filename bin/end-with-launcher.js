// Loaded before Cairn: when the launcher is gone without a word (kill -9), the server it started does not stay behind.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
  process.channel.unref()
}
