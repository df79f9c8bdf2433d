// The outline stands open where it has a column of its own.
if (matchMedia("(min-width: 75.01rem)").matches) document.getElementById("kerangka").open = true;
