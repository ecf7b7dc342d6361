import { sortProblems, type Problem } from '../../problem.ts';
import { xmlDocument, type XmlNode } from '../../xml.ts';
import { byRule, type Formatter } from './formatter.ts';

/** JUnit's XML, as test reporters of CI systems read it: a suite a rule, a failed case a problem; errors fail, warnings are told. */
export const junit: Formatter = ({ problems }) => {
  const suites = byRule(problems).map(([rule, list]): XmlNode => {
    const failures = list.filter(({ severity }) => severity === 'error').length;
    return { '@name': rule, '@tests': list.length, '@failures': failures, '@errors': 0, '@skipped': 0, testcase: sortProblems(list).map(caseOf) };
  });
  const failures = problems.filter(({ severity }) => severity === 'error').length;
  return xmlDocument({ testsuites: { '@name': 'passaparola', '@tests': problems.length, '@failures': failures, '@errors': 0, testsuite: suites } });
};

function caseOf({ rule, severity, place, page, message, hint }: Problem): XmlNode {
  const name = place ? `${place.file}:${place.line}:${place.column}` : (page ?? 'site');
  const text = hint ? `${message}\n${hint}` : message;
  return {
    '@name': name,
    '@classname': rule,
    ...(place && { '@file': place.file, '@line': place.line }),
    ...(severity === 'error' ? { failure: { '@message': message, '@type': rule, '#text': text } } : { 'system-out': text }),
  };
}
