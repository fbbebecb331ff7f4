/** The only source of time: actions and engines receive it, nothing calls the system clock by itself. */
export interface Clock {
  now(): Temporal.Instant;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock stopped at one instant, for tests and demo data. */
export function fixedClock(instant: string | Temporal.Instant): Clock {
  const at = Temporal.Instant.from(instant);
  return { now: () => at };
}

/** The time zone of the wall clocks of our users. */
export const WALL_ZONE = 'Europe/Paris';

/** The wall of our users at an instant. */
export const aParis = (instant: Temporal.Instant): Temporal.ZonedDateTime =>
  instant.toZonedDateTimeISO(WALL_ZONE);

/** The date on the wall in Europe/Paris at the clock's instant. */
export function today(clock: Clock): Temporal.PlainDate {
  return aParis(clock.now()).toPlainDate();
}
