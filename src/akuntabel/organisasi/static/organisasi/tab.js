/* On a narrow window the current tab may lie outside the row of tabs: bring it in. */
document.querySelector(".tab [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });
