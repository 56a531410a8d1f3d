import { SETTING, SETTINGS, type OnBook } from './kinds';
import { refuse } from '../protocol/failure';
import { text } from './given';

const find = ({ excel }: OnBook, given: unknown) => {
  const key = text(given);
  return excel.book.settings.has(key) ? SETTING.of({ excel, key }) : null;
};

SETTINGS.has({
  items: ({ excel }) => [...excel.book.settings.keys()].map((key) => SETTING.of({ excel, key })),
  members: {
    getItem: { call: find },
    getItemOrNullObject: { call: find },
    getCount: { call: ({ excel }) => excel.book.settings.size },
    /** Sets or adds: a key is there once. */
    add: {
      call: ({ excel }, key, value) => {
        excel.book.settings.set(text(key), value);
        return SETTING.of({ excel, key: text(key) });
      },
    },
  },
});

SETTING.has({
  key: { name: '_Id', of: ({ key }) => key },
  members: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ excel, key }) => excel.book.settings.get(key) ?? null,
      set: ({ excel, key }, value) => void excel.book.settings.set(key, value),
    },
    delete: { call: ({ excel, key }) => (excel.book.settings.delete(key) ? null : refuse('ItemNotFound', key)) },
  },
});
