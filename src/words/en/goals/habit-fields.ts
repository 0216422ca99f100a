import type { FieldTexts } from './field-text.ts'

type Habit = 'frequency' | 'miss-limit' | 'volume' | 'level' | 'sessions' | 'workout' | 'rest' | 'pause-limit'

const sports = { label: 'Counts', question: 'Which sports count?' }
const spareWeeks = {
  label: 'Spare weeks',
  question: 'How many of these weeks may go another way?',
  hint: 'A cold, a journey, a busy week: with spare weeks the goal still holds.',
}

export const habitFields: FieldTexts<Habit> = {
  frequency: {
    times: { label: 'How many', question: 'How many times?' },
    counted: {
      label: 'Of what',
      question: 'Every run, or days with a run?',
      hint: 'Two runs on one day are two runs, and one day.',
    },
    per: { label: 'In each', question: 'In each week, or in each month?' },
    weeks: { label: 'Weeks', question: 'For how many weeks?' },
    slack_weeks: spareWeeks,
    months: { label: 'Months', question: 'For how many months?' },
    slack_months: {
      label: 'Spare months',
      question: 'How many of these months may go another way?',
      hint: 'With spare months the goal still holds when life comes between.',
    },
    weekdays: {
      label: 'Only on',
      question: 'Only on certain days of the week?',
      hint: 'Left empty, every day counts.',
    },
    run_kind: {
      label: 'Kind of run',
      question: 'Only runs of one kind?',
      hint: 'Known from the planned workout it was done for, or from its name: call a run "Tempo" and it counts as one.',
    },
    in_company: {
      label: 'In company',
      question: 'Only together with somebody?',
      hint: 'A run counts when it says that you had company.',
    },
    least_distance_m: {
      label: 'Each at least',
      question: 'Only those of a distance or more?',
      hint: 'Left empty, every distance counts. 5 km',
    },
    least_time_s: {
      label: 'Each as long as',
      question: 'Only those of a time or more?',
      hint: 'Time in motion. Left empty, every length counts. 30:00',
    },
    sports,
  },
  'miss-limit': {
    misses: {
      label: 'At most left out',
      question: 'How many planned workouts may be left out?',
      hint: '0 is every one of them. Left empty where a share is to be kept.',
    },
    kept_share: {
      label: 'Share kept',
      question: 'Or which share of them is to be kept?',
      hint: 'Instead of a number, in percent: 90 of 10 planned workouts leaves one free.',
    },
    per: { label: 'How often', question: 'In all, or in each week or month?' },
    plan_id: { label: 'Plan', question: 'Of which plan?', hint: 'Left empty, all planned workouts count.' },
  },
  volume: {
    quantity: { label: 'Of what', question: 'Distance, time, climb or number?' },
    amount: { label: 'How much', question: 'How much?' },
    per: { label: 'How often', question: 'In all, or in each day, week, month or year?' },
    slack_periods: {
      label: 'Spare ones',
      question: 'How many of these days, weeks, months or years may go another way?',
      hint: 'With spare ones the goal still holds when life comes between.',
    },
    sports,
  },
  level: {
    quantity: { label: 'Of what', question: 'Distance, time or number of runs?' },
    amount: { label: 'A week', question: 'How much a week, on average?' },
    from_amount: {
      label: 'Begins at',
      question: 'Where does it begin?',
      hint: 'Left empty, at the average of the weeks before it starts.',
    },
    over_weeks: {
      label: 'Averaged over',
      question: 'Averaged over how many weeks?',
      hint: 'Left empty, over 4: one light week does not undo it, and one heavy week does not make it.',
    },
    hold_weeks: {
      label: 'Held for',
      question: 'For how many weeks is it to be held?',
      hint: 'Left empty, getting there is enough.',
    },
    sports,
  },
  sessions: {
    of: { label: 'Sessions', question: 'Which sessions?' },
    times: { label: 'How many a week', question: 'How many a week?' },
    weeks: { label: 'Weeks', question: 'For how many weeks?' },
    slack_weeks: spareWeeks,
  },
  workout: {
    aim: { label: 'Aim', question: 'What would make it a good one?' },
    of: { label: 'Which', question: 'Which of the planned workouts?' },
    workout_id: { label: 'Workout', question: 'Only this workout?', hint: 'Left empty, all on the days of the goal.' },
  },
  rest: {
    days: {
      label: 'Days of rest',
      question: 'How many days without a run in each week?',
      hint: 'Left empty, the days of rest that are planned.',
    },
  },
  'pause-limit': {
    days: { label: 'No longer than', question: 'For how many days may injury or illness keep you away at most?' },
  },
}
