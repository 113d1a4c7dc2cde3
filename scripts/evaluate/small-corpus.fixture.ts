import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const DOCUMENT = `### 1. 怎么煮出好喝的咖啡？

**题目：** 怎么煮出好喝的咖啡？

**答案：**

1. **研磨粗细：** 手冲用中等粗细，太细会苦。
2. **水温控制：** 水温保持在九十二度左右。

**解析：**

- **研磨粗细** 决定萃取的快慢。
- **水温控制** 可以避免焦苦。

### 2. 怎么养好一盆兰花？

**题目：** 怎么养好一盆兰花？

**答案：**

1. **通风遮阴：** 放在散射光下，避免烈日直晒。
2. **浇水节奏：** 盆土见干再浇透，不要积水。

**解析：**

- **通风遮阴** 可以防止叶片灼伤。
- **浇水节奏** 可以防止烂根。
`;

/** A folder with a corpus of two questions, and files in it by name. */
export function makeSmallCorpus(): { folder: string; write(name: string, rows: readonly object[]): string } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'duida-evaluate-'));
  fs.writeFileSync(path.join(folder, 'hobbies.md'), DOCUMENT);
  return {
    folder,
    write(name, rows) {
      const file = path.join(folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
      return file;
    },
  };
}
