/** The files of an invented organisation's rules. */

interface FileOptions {
  version: number;
  from: string;
  remark: string;
  resolve: [p2: string, p3: string];
  clerk: number;
  saturday: string;
}

/** A version as somebody would write it, remarks and all. */
export const policyFile = ({ version, from, remark, resolve, clerk, saturday }: FileOptions): string =>
  `# The rules of a complaint desk. Opening hours are local times; spans without "business" are counted on the wall;
# money is in minor units (cents, pence). \`redress\` refuses what it does not know.

# ${remark}
version = ${version}
effective_from = "${from}"
default_calendar = "standard"
thresholds = [50, 75, 90, 100, 150]
pauses = ["customer", "third_party"]
snooze = "15 min"
matrix = [[1, 1, 1, 1], [1, 2, 2, 3], [2, 3, 3, 4], [3, 4, 4, 4]]

[lifts]
media = 2
safety = 1
staff_conduct = 2
vulnerable = 2

[targets.p1]
acknowledge = "30 min"
first_response = "2 h"
next_update = "24 h"
resolve = "24 h"

[targets.p2]
acknowledge = "2 business hours"
first_response = "8 business hours"
next_update = "2 business days"
resolve = "${resolve[0]}"

[targets.p3]
acknowledge = "8 business hours"
first_response = "2 business days"
next_update = "5 business days"
resolve = "${resolve[1]}"

[targets.p4]
acknowledge = "1 business day"
first_response = "5 business days"
next_update = "10 business days"
resolve = "10 business days"

[calendars.standard.week]
monday = ["09:00-18:00"]
tuesday = ["09:00-18:00"]
wednesday = ["09:00-18:00"]
thursday = ["09:00-18:00"]
friday = ["09:00-18:00"]
saturday = ["${saturday}"]

[calendars.standard.holidays]
2026-12-25 = "Christmas Day"
2026-12-26 = "Boxing Day"
2027-01-01 = "New Year’s Day"
2027-03-26 = "Good Friday"
2027-03-29 = "Easter Monday"

# The market opens early, and has a break.
[calendars.market]
zone = "Europe/London"

[calendars.market.week]
thursday = ["07:00-12:00", "13:00-19:00"]
friday = ["07:00-12:00", "13:00-19:00"]
saturday = ["07:00-19:00"]

[store_calendars]
LDN04 = "market"

[[ladders.service]]
trigger = "75 %"
clock = "nearest"
offset = "0 min"
hours = "business"
recipients = ["owner"]
fallback = "supervisor"
stop_on = ["taken", "met"]

[[ladders.service]]
trigger = "100 %"
clock = "nearest"
offset = "0 min"
hours = "business"
recipients = ["supervisor"]
fallback = "manager"
stop_on = ["taken", "met"]

[[ladders.service]]
trigger = "100 %"
clock = "nearest"
offset = "4 h"
hours = "business"
recipients = ["manager"]
fallback = "quality"
stop_on = ["taken", "met"]

[[ladders.safety]]
trigger = "flag safety"
offset = "0 min"
hours = "clock"
recipients = ["supervisor", "manager", "quality"]
fallback = "admin"
ack_within = "15 min"
repeat = "15 min"
stop_on = ["taken"]
card = "safety"

[limits.GBP.clerk]
case = ${clerk}
customer_year = ${clerk * 3}

[limits.GBP.supervisor]
case = 50000
customer_year = 150000

[limits.GBP.manager]
case = 500000
customer_year = 1500000

[required]
resolve = ["category", "severity", "urgency"]
close = ["category", "severity", "urgency"]

[required.categories.product]
record = ["product"]

[[categories]]
code = "product"
subcategories = ["defect", "wrong_item", "missing_parts", "expiry", "transport_damage", "unsafe_product"]
retired_subcategories = ["not_as_described"]

[[categories]]
code = "billing"
subcategories = ["charged_twice", "wrong_amount", "refund_missing", "card_problem", "invoice_wrong", "fees"]

[[categories]]
code = "delivery"
subcategories = ["late", "not_arrived", "damaged", "wrong_address", "missed_slot"]

[[categories]]
code = "staff_conduct"
subcategories = ["rude", "ignored", "discrimination", "harassment", "assault"]

[[categories]]
code = "other"
subcategories = []

[packs]
general = ["iso_10002"]
product = ["gb_consumer_rights_act"]
billing = ["gb_fca_disp"]

[[survey]]
code = "csat_process"
min = 1
max = 5
direction = "higher_is_better"

[[survey]]
code = "csat_outcome"
min = 1
max = 5
direction = "higher_is_better"

[[survey]]
code = "nps"
min = 0
max = 10
direction = "higher_is_better"
`;
