/** Amounts that change by period. */
export const steps = `
  25 km a week in January, 30 in February, 40 in March => volume, quantity distance, amount 25000, per week | 2028-01-03..2028-03-31 | year-taken-as starts-on sport-taken-as | 2028-02-07 amount 30000 | 2028-03-06 amount 40000
  20 → 25 → 30 km a week => volume, quantity distance, amount 20000, per week | 2027-03-08..2027-05-30 | starts-on sport-taken-as steps-last | 2027-04-05 amount 25000 | 2027-05-03 amount 30000
  from 20 to 25 to 30 miles a week over 12 weeks => volume, quantity distance, amount 32187, per week | 2027-03-08..2027-05-30 | starts-on sport-taken-as | 2027-04-05 amount 40234 | 2027-05-03 amount 48280
  25 -> 30 -> 40 km per week, 4 weeks each => volume, quantity distance, amount 25000, per week | 2027-03-08..2027-05-30 | starts-on sport-taken-as | 2027-04-05 amount 30000 | 2027-05-03 amount 40000
  run 25 km a week for 4 weeks, then 30 for 4 weeks, then 40 => volume, quantity distance, amount 25000, per week | 2027-03-08..? | starts-on | asks dueOn | 2027-04-05 amount 30000 | 2027-05-03 amount 40000
  25, 30, then 40 km a week by the end of June => volume, quantity distance, amount 25000, per week | 2027-03-08..2027-06-30 | sport-taken-as starts-on | 2027-04-12 amount 30000 | 2027-05-24 amount 40000
  25 km a week from April, 30 km a week from May, 40 from June until August => volume, quantity distance, amount 25000, per week | 2027-03-29..2027-07-31 | starts-on sport-taken-as | 2027-05-03 amount 30000 | 2027-05-31 amount 40000
  100 km in April, 120 in May and 150 in June => volume, quantity distance, amount 100000, per month | 2027-04-01..2027-06-30 | sport-taken-as | 2027-05-01 amount 120000 | 2027-06-01 amount 150000
  run 2 → 3 → 4 hours a week => volume, quantity time, amount 7200, per week | 2027-03-08..2027-05-30 | starts-on moving-time steps-last | 2027-04-05 amount 10800 | 2027-05-03 amount 14400
  run 3 times a week in April, 4 in May, 5 in June => frequency, times 3, weeks 12 | 2027-04-05..2027-06-27 | starts-on slack-default weeks-counted | 2027-05-03 times 4 | 2027-06-07 times 5
  run 3, then 4, then 5 days a week for 12 weeks => frequency, times 3, counted days, weeks 12 | 2027-03-08..2027-05-30 | starts-on slack-default weeks-counted | 2027-04-05 times 4 | 2027-05-03 times 5
  4 runs a week for 12 weeks, 2 weeks off => frequency, times 4, weeks 12, slack_weeks 2 | 2027-03-08..2027-05-30 | starts-on
  run 10 km a week until april, 20 until may => volume, quantity distance, amount 10000, per week | 2027-03-08..2027-04-30 | day-taken-as starts-on | 2027-03-29 amount 20000
`
