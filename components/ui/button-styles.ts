import { cva, type VariantProps } from 'class-variance-authority';

/** Looks of everything that is pressed: buttons, and links that stand for an action. */
export const buttonStyles = cva(
  [
    'inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md border font-medium',
    'transition-colors duration-150 pointer-coarse:min-h-11',
    'disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60 [&_svg]:size-4 [&_svg]:shrink-0',
  ],
  {
    variants: {
      variant: {
        primary: 'border-accent bg-accent text-accent-ink hover:border-accent-strong hover:bg-accent-strong',
        secondary: 'border-edge bg-raised text-ink hover:bg-well',
        ghost: 'border-transparent bg-transparent text-ink hover:bg-well',
        danger: 'border-danger bg-danger text-danger-ink hover:border-danger-strong hover:bg-danger-strong',
      },
      size: {
        md: 'min-h-9 px-3.5 text-sm',
        sm: 'min-h-7 px-2.5 text-dense',
        lg: 'min-h-11 px-5 text-base',
        icon: 'size-8 p-0 pointer-coarse:min-w-11',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

export type ButtonLook = VariantProps<typeof buttonStyles>;
