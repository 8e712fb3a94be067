import fc from 'fast-check'

/** One seed for every property, so that two runs over changed code can be compared. */
fc.configureGlobal({ seed: 20_261_123 })
