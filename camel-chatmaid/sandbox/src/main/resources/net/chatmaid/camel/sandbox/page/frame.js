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
// Everything that is drawn is drawn in the next animation frame, and at most once in it.

const waiting = new Set();
let requested = false;

function draw() {
  requested = false;
  const now = [...waiting];
  waiting.clear();
  for (const render of now) {
    render();
  }
}

/** Calls a function in the next frame. The same function is called once, however often it is asked for. */
export function inNextFrame(render) {
  waiting.add(render);
  if (!requested) {
    requested = true;
    requestAnimationFrame(draw);
  }
}
