/** The checks' door: loaded only where built pages are judged. */
export { againstBaseline, baselineOf, baselineSchema, baselineText, type Baseline, type BaselineComparison } from './baseline.ts';
export { exampleText, explainRule, listRules, rulesTable } from './explain.ts';
export { botsText } from './bots-text.ts';
export { botAnswers, type BotAnswer } from './preview-bots.ts';
export { makeChecker, type Checker, type CheckReport, type FeedJudgement, type PageJudgement } from './checker.ts';
export { countText, formatters, isFailure, reportSchema, type FormatOptions, type Formatter } from './formatters/index.ts';
export { configFile, locateKey, type ReadSource } from './place.ts';
export { defineRule, noOptions, ruleGroups, type Example, type Finding, type RepairPlace, type Rule, type RuleDefinition, type SiteFinding } from './rule.ts';
export { rules } from './rules/index.ts';
export { scoreOf, weights, type PageScore, type SiteScore } from './score.ts';
export { ruleSettings, type RuleSetting } from './settings.ts';
export { fileNumber, numberedFiles } from './site-files.ts';
