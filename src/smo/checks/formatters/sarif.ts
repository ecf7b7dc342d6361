import { sortProblems, type Problem } from '../../problem.ts';
import type { Formatter } from './formatter.ts';

/** SARIF 2.1.0, as code scanning reads it. https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export const sarif: Formatter = ({ problems }, { rules }) => {
  const ids = [...new Set(problems.map(({ rule }) => rule))].toSorted();
  return JSON.stringify(
    {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'passaparola',
              rules: ids.map((id) => {
                const about = rules[id];
                return { id, ...(about && { shortDescription: { text: about.what }, fullDescription: { text: about.why } }) };
              }),
            },
          },
          columnKind: 'utf16CodeUnits',
          results: sortProblems(problems).map((problem) => resultOf(problem, ids)),
        },
      ],
    },
    undefined,
    2,
  );
};

function resultOf({ rule, severity, message, hint, place, page }: Problem, ids: readonly string[]): object {
  const text = hint ? `${message}\n${hint}` : message;
  const logical = page === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: page, kind: 'page' }] };
  const physical = place && {
    physicalLocation: { artifactLocation: { uri: encodeURI(place.file) }, region: { startLine: place.line, startColumn: place.column } },
  };
  const location = { ...physical, ...logical };
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: severity === 'error' ? 'error' : 'warning',
    message: { text },
    ...(Object.keys(location).length > 0 && { locations: [location] }),
  };
}
