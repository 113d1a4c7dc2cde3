/** Text with some of it under a marker stroke. */
export function Marked({ runs }: { runs: { text: string; marked: boolean }[] }) {
  let offset = 0;
  return runs.map(({ text, marked }) => {
    const key = offset;
    offset += text.length;
    return marked ? (
      <mark key={key} className="marker">
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
