measure-volume = Complaints
measure-volume-says = How many were received.
measure-open = Open
measure-open-says = How many are open: somebody still owes the customer something.
measure-resolved_within_target = Resolved in time
measure-resolved_within_target-says = Of those resolved that had a promised time, the share resolved no later than that. Times that stop the clock do not count.
measure-first_response = First response
measure-first_response-says = Time from receipt to the first answer of substance, nights and weekends included.
measure-resolution = Resolution
measure-resolution-says = Time from receipt to the resolution that stands, nights and weekends included.
measure-upheld = Upheld
measure-upheld-says = Of those resolved with a decision, the share decided for the customer, wholly or in part.
measure-reopened = Reopened
measure-reopened-says = Of those that came to an end at least once, the share that was taken up again.
measure-redress_total = Redress given
measure-redress_total-says = Money of every line of redress that was done, and what was given before a complaint came here, by currency. What is promised and not done yet is not in it, and currencies are not added up.
measure-satisfaction = Satisfaction
measure-satisfaction-says = Of those where it is stated whether the customer was satisfied, the share of each answer.

# What the complaints come to together.
insight-lede = What the complaints that you may read come to, as of { $when }.
insight-kind = Counted
insight-measures = Measures
insight-by = Told apart by
insight-version = Version { $version } of this definition.
insight-of = { $count } of { $of }
insight-p90 = half take no longer; nine in ten { $span }, of { $of }
insight-cases = { $count ->
    [one] one case
   *[other] { $count } cases
  }
insight-behind = Cases
insight-none = not stated
insight-copy = Copy as CSV
insight-latest = The latest { $shown } of { $count } cases
insight-empty = Nothing to count yet
insight-empty-next = As soon as complaints are recorded, this page says how many, how long, how it ended and what it cost.
insight-finding-count = Most: { $value }, { $number } ({ $share } of all)
insight-finding-most = Highest: { $value }, { $number }; all together { $all }
dimension-store = Store
dimension-category = Category
dimension-product = Product
dimension-channel = Channel
dimension-result = Result in the earlier system
dimension-decision = Decision
dimension-state = State
dimension-priority = Order of work
dimension-month = Month
dimension-satisfaction = Satisfied
