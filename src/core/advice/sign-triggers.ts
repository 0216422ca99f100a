import type { Sign, SignCode } from '../wellbeing/sign.ts'
import type { Trigger, TriggerCode } from './trigger.ts'

/** Which signs make another look at a goal worth while; those that are not named are said, and change nothing. */
const CODES: Readonly<Partial<Record<SignCode, TriggerCode>>> = {
  'medical-heart': 'health',
  'medical-bone': 'health',
  'medical-joint': 'health',
  'medical-energy': 'health',
  'running-injured': 'health',
  'running-ill': 'health',
  'pain-run-through': 'health',
  'pain-strong': 'health',
  'pain-staying': 'health',
  'worn-down': 'health',
  'anxiety-above-excitement': 'lost-meaning',
  'joy-gone': 'lost-meaning',
  obligation: 'lost-meaning',
  'self-worth': 'lost-meaning',
  'meaning-lost': 'lost-meaning',
  'busy-life': 'busy-life',
  break: 'weeks-not-held',
  'adherence-low': 'weeks-not-held',
  'no-contact': 'no-contact',
  'forecast-falling': 'slower-than-expected',
  'forecast-rising': 'faster-than-expected',
}

/** The most that fits a result (docs/methods/zones.md): what rose to less is in reach by now, and asks for no more. */
const FITTING = 0.7
const hasRoom = (evidence: Sign['evidence']): boolean => {
  const last = evidence.findLast((fact) => fact.kind === 'forecast')
  return (last?.chance ?? 0) > FITTING
}

/** What a sign of the runner or of a goal speaks for. */
export function triggerOfSign({ code, since, strength, evidence }: Sign): Trigger | undefined {
  const speaks = CODES[code]
  if (speaks === undefined || (speaks === 'faster-than-expected' && !hasRoom(evidence))) return undefined
  return {
    code: speaks,
    since,
    strength,
    evidence: [{ code: 'sign', on: since, what: code, value: evidence.length }],
  }
}
