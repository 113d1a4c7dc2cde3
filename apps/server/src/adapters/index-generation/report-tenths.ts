/** Makes a function to be told how much of `total` is done, which calls `report` once for each tenth at most. */
export function reportTenths(total: number, report: (done: number) => void): (done: number) => void {
  let reported = 0;
  return (done) => {
    if (done - reported < total / 10 && done < total) return;
    reported = done;
    report(done);
  };
}
