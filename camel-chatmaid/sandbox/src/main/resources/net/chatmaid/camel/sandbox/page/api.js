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
// The control API of the sandbox: docs/sandbox-openapi.yaml.

const ROOT = '/_sandbox';

/** The sandbox turned a request down; the message is its sentence. */
export class Rejection extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** The sandbox could not be reached. */
export class Unreachable extends Error {}

async function call(method, path, body, signal) {
  let response;
  let text;
  try {
    response = await fetch(ROOT + path, {
      method,
      cache: 'no-store',
      signal,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    text = await response.text();
  } catch {
    throw new Unreachable('The sandbox does not respond.');
  }
  const json = parse(text);
  if (!response.ok) {
    throw new Rejection(response.status, json?.error ?? `The sandbox responded with ${response.status}.`);
  }
  return json;
}

function parse(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

const id = encodeURIComponent;

function query(parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null);
  return given.length ? `?${new URLSearchParams(given)}` : '';
}

export const api = {
  changes: (since, instance, wait, signal) => call('GET', `/changes${query({ since, instance, wait })}`, undefined, signal),
  account: () => call('GET', '/account'),
  message: (messageId) => call('GET', `/messages/${id(messageId)}`),
  setStatus: (messageId, status, errorCode) =>
    call('PUT', `/messages/${id(messageId)}/status`, errorCode ? { status, errorCode } : { status }),
  delay: (messageId, millis) => call('POST', `/messages/${id(messageId)}/delay`, { millis }),
  receive: (message) => call('POST', '/received', message),
  writeAsOwner: (to, content) => call('POST', '/outgoing', { to, content }),
  addPhone: (phone) => call('POST', '/phones', phone),
  setConnection: (phoneNumber, connectionStatus) =>
    call('PUT', `/phones/${id(phoneNumber)}/connection-status`, { connectionStatus }),
  faults: () => call('GET', '/faults'),
  addFault: (fault) => call('POST', '/faults', fault),
  clearFaults: () => call('DELETE', '/faults'),
  webhooks: () => call('GET', '/webhooks'),
  setWebhooks: (settings) => call('PUT', '/webhooks', settings),
  requests: (page) => call('GET', `/requests${query(page)}`),
  deliveries: (page) => call('GET', `/deliveries${query(page)}`),
  advance: (millis) => call('POST', '/clock/advance', { millis }),
  reset: () => call('POST', '/reset'),
};
