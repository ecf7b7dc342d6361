/** One who receives a message, and what is said of them in brackets. */
export interface FlowParty {
  readonly name: string;
  readonly note?: string | undefined;
}

/** The steps of a flow, each with those who receive the message in it: `Company > Reader (now a sender) > Reader, Reader`. */
export function flowSteps(path: string): FlowParty[][] {
  return path.split('>').map((step) => splitOutsideBrackets(step).map(toParty));
}

/** Commas inside brackets belong to the note. */
function splitOutsideBrackets(step: string): string[] {
  return step
    .split(/,(?![^(]*\))/u)
    .map((part) => part.trim())
    .filter(Boolean);
}

function toParty(text: string): FlowParty {
  const [, name = text, note] = /^(.+?)\s*\(([^()]+)\)$/u.exec(text) ?? [];
  return { name, note };
}
