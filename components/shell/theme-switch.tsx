'use client';

import { useEffect, useState } from 'react';
import { RadioGroup } from '@/components/ui/radio-group';
import { keepCookie } from './keep-cookie';

const themes = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Light, dark, or as the system says; kept in a cookie that the root layout reads, so that no page flashes. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState('system');
  useEffect(() => setTheme(document.documentElement.dataset.theme ?? 'system'), []);
  const choose = (next: string) => {
    setTheme(next);
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    keepCookie('theme', next === 'system' ? null : next);
  };
  return <RadioGroup name="theme" legend="Theme" direction="row" options={themes} value={theme} onChange={choose} />;
}
