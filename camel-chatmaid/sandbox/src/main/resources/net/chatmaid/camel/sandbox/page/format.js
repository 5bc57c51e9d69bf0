/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
// Times and numbers as people read them.

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const SECONDS = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});
const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short' });
const DAY_MILLIS = 86_400_000;

const startOfDay = (time) => new Date(time).setHours(0, 0, 0, 0);
const daysAgo = (time) => Math.round((startOfDay(Date.now()) - startOfDay(time)) / DAY_MILLIS);

export const clock = (time) => CLOCK.format(time);

export const precise = (time) => SECONDS.format(new Date(time));

/** The precise time, with its date if it is not of today. */
export function dated(time) {
  const isToday = daysAgo(Date.parse(time)) === 0;
  return isToday ? precise(time) : `${DATE.format(new Date(time))}, ${precise(time)}`;
}

/** For a list: the time today, the weekday in the last week, else the date. */
export function brief(time) {
  const days = daysAgo(time);
  if (days === 0) {
    return CLOCK.format(time);
  }
  return days > 0 && days < 7 ? WEEKDAY.format(time) : SHORT_DAY.format(time);
}

/** For a separator. */
export function day(time) {
  const days = daysAgo(time);
  return days === 0 ? 'Today' : days === 1 ? 'Yesterday' : DAY.format(time);
}

export const isSameDay = (a, b) => startOfDay(a) === startOfDay(b);

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
];

/** A duration with two units at most: 340 ms, 2.5 s, 3 min 20 s. */
export function duration(millis) {
  if (millis < 1_000) {
    return `${millis} ms`;
  }
  const unit = UNITS.findIndex(([, size]) => millis >= size);
  if (unit < 0) {
    return `${Math.round(millis / 100) / 10} s`;
  }
  const [name, size] = UNITS[unit];
  const [restName, restSize] = UNITS[unit + 1] ?? ['s', 1_000];
  const rest = Math.floor((millis % size) / restSize);
  return `${Math.floor(millis / size)} ${name}${rest ? ` ${rest} ${restName}` : ''}`;
}

export const count = (number, one, many) => `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

/** An address that a link may lead to, or null: http and https only, whatever a message says. */
export function safeUrl(text) {
  try {
    const url = new URL(text);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** JSON with two spaces, or the text itself. */
export function pretty(json) {
  if (typeof json !== 'string') {
    return JSON.stringify(json, null, 2);
  }
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
