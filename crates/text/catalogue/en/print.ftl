# Handing out paper: what is printed, where it goes, the printer of the desk.
do-print = Print…
print-title = Print { $number }
print-what = Paper
print-language = Language
print-size = Size
paper-size-a4 = A4 sheet
paper-size-80mm = Roll, 80 mm
print-reasons = Reasons
print-reasons-delay = Why the answer takes longer.
print-reasons-decision = Why it was decided so. Left empty, the letter says what the proposal says.
print-expected = Answer promised by
print-outside = Where the customer can turn next
print-outside-hint = Name and address of the ombudsman, arbitration board or authority.
print-leaflet = The leaflet of the ombudsman is in the envelope
print-lacking = This letter cannot be handed out yet. It lacks:
print-preview = As it will come out
print-preview-none = Nothing to see until the letter is complete.
print-preview-coming = Setting the page …
print-page = Page { $page } of { $count }
print-more-pages = { $count ->
    [one] One more page is in the PDF.
   *[other] { $count } more pages are in the PDF.
  }
print-not-here = These pictures are not on this desk and are only listed: { $names }
print-no-printer = This desk has no printer yet. Choose one, or save a PDF and print it with another program.
print-slips-only = The printer of this desk is a receipt printer: it prints slips only.
print-choose = Choose a printer
print-print = Print
print-save = Save as PDF
print-counts = Printed or saved, it counts as handed out: the case notes it, and a letter keeps its deadline.
print-printed = Handed to the printer { $printer }.
print-saved = Saved, unencrypted: { $path }
print-noted-failed = It is out, but the case could not note it: please write it down there.
print-noted-read_only = The case was not changed, because you may only read it.
print-noted-noted = The case says so.
print-open = Open it
keys-print = Print: slip, letters, case file

slip-printing = The slip is being printed …
slip-printed = The slip was handed to the printer.
slip-other = Other ways to hand it out
slip-failed = The slip of { $number } did not come out. Print it from the case.
slip-no-printer = No printer yet: “Print slip” shows it, and it can be saved as a PDF from there. Choose a printer under “This desk”.
recorded-slip = Print slip

printer-title = Printer
printer-which = Printer
printer-other = Another, by its address …
printer-default = { $name } (usual one)
printer-paused = { $name } (takes no jobs now)
printer-address = Address
printer-address-hint = socket://192.168.1.50 for a receipt printer on the network, /dev/usb/lp0 on a cable, ipp://printer/ipp/print for an office printer.
printer-paper = Paper in it
printer-at-once = Print a slip as soon as a complaint is recorded
printer-at-once-hint = The customer has it before asking.
printer-keep = Use this printer
printer-forget = No printer

error-paper_incomplete = This letter lacks something that it must say; nothing was handed out.
error-paper_failed = The page could not be set: { $problem }.
error-paper_unsaved = The file could not be saved in { $folder }: { $problem }.
error-paper_not_shown = The file could not be opened: { $problem }.
error-printer_none = This desk has no printer. Choose one under “This desk”; nothing was printed.
error-printer_address = “{ $address }” is no address of a printer. Write ipp://HOST/PATH, socket://HOST or the path of a device such as /dev/usb/lp0.
error-printer_setting = The choice of printer could not be read or kept: { $problem }.
error-printer_unreachable = The printer { $address } does not answer: { $problem }. Is it on? Nothing was noted on the case.
error-printer_not_a_printer = What answers at { $address } is no printer: { $problem }. Look at the address under “This desk”.
error-printer_refused = The printer refused: { $status }. Nothing was noted on the case.
error-printer_wants_login = The printer { $address } wants a name and a password, which this desk does not give. Choose another, or save a PDF.
error-printer_broke_off = The printer { $address } broke off: { $problem }. Look whether paper came out before you print again; the case notes nothing.
error-printer_only_slips = A receipt printer prints slips only. Save a PDF instead.
error-printer_not_a_device = { $path } is a file and no printer; nothing was written to it.
