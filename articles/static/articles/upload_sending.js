// Many files to the server, a few at a time; a lost answer is asked for again.
"use strict";

const AT_ONCE = 3;
const PAUSES_MS = [1000, 3000, 10000, 30000, 60000];

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

class RefusedError extends Error {}

async function post(address, fields, token) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const answer = await fetch(address, {
    method: "POST",
    body,
    headers: { "X-CSRFToken": token },
    redirect: "error",
  });
  if (answer.status === 413) throw new RefusedError("文件太大，没有保存。");
  if (answer.status >= 400 && answer.status < 500) {
    throw new RefusedError("没有被接受，请重新登录或单独上传。");
  }
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

// The server may be starting anew: whatever was kept is kept once all the same.
async function postSurely(address, fields, token) {
  for (const milliseconds of [...PAUSES_MS, null]) {
    try {
      return await post(address, fields, token);
    } catch (error) {
      if (error instanceof RefusedError || milliseconds === null) throw error;
      await pause(milliseconds);
    }
  }
  return null;
}

async function sendOne(entry, address, common, token, report) {
  try {
    const fields = { ...common, file: entry.file, path: entry.path };
    const answer = await postSurely(`${address}files/`, fields, token);
    report(answer.problems);
  } catch (error) {
    const reason = error instanceof RefusedError ? error.message : "网络中断，没有送到。";
    report([`${entry.path}：${reason}`]);
  }
}

// Returns the address of the batch's page once every file was sent or given up.
async function sendBatch(entries, addAddress, common, token, report) {
  const { address } = await postSurely(addAddress, {}, token);
  const left = [...entries];
  const lines = Array.from({ length: AT_ONCE }, async () => {
    for (let entry = left.shift(); entry; entry = left.shift()) {
      await sendOne(entry, address, common, token, report);
    }
  });
  await Promise.all(lines);
  return (await postSurely(`${address}close/`, {}, token)).address;
}
