/** Watches the resident memory of this process, its threads included, until `stop` answers the most it was, in megabytes. */
export function peakMemory(): { readonly stop: () => number } {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  look();
  const timer = setInterval(look, 50);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return Math.round(peak / 1e6);
    },
  };
}
