using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Glance;

/// <summary>An event at a glance: registrations and money over time, by what was sold and by who comes, places, what is overdue, and beside an earlier event. The database counts; nobody is read.</summary>
public static class ShowGlance
{
    /// <summary>The longest sale that is shown by days unless that is asked for, in days.</summary>
    public const int MostDays = 62;

    private const int MostOthers = 100;

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Step">How long the steps of the curve are; null for what its length asks for.</param>
    /// <param name="Against">The code of the event to compare with; null for the one before in the same series, and empty for none.</param>
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode, GlanceStep? Step = null, string? Against = null) : IQuery<Result>, IForEvent;

    /// <summary>The event at a glance. Amounts are in minor units of the event's currency, and null for those who may not see what events take in.</summary>
    public sealed record Result
    {
        public required string Code { get; init; }

        /// <summary>ISO 4217 code of all amounts.</summary>
        public required string Currency { get; init; }

        /// <summary>The present day at the venue.</summary>
        public required DateOnly Today { get; init; }

        /// <summary>How many days there are until the first day of the event; less than 0 once it has begun.</summary>
        public required int DaysBefore { get; init; }

        public required People People { get; init; }

        public required Money? Money { get; init; }

        public required GlanceStep Step { get; init; }

        /// <summary>Every step from the first registration or payment until now, also those in which nothing happened.</summary>
        public required IReadOnlyList<Point> OverTime { get; init; }

        public required IReadOnlyList<Share> Tickets { get; init; }

        public required IReadOnlyList<Share> Options { get; init; }

        /// <summary>By country; the code is empty for people who gave none.</summary>
        public required IReadOnlyList<Share> Countries { get; init; }

        /// <summary>By institution, however it is spelt in case and accents; the name is the spelling that most people use, and empty for people who gave none.</summary>
        public required IReadOnlyList<Share> Institutions { get; init; }

        public required IReadOnlyList<Places> Places { get; init; }

        /// <summary>The event beside an earlier one; null when there is none to compare with.</summary>
        public required Comparison? Comparison { get; init; }

        /// <summary>Events that it can be compared with, those of its series first.</summary>
        public required IReadOnlyList<Other> Others { get; init; }
    }

    /// <param name="Registered">People with a confirmed registration.</param>
    /// <param name="AwaitingPayment">People whose place is kept until it is paid.</param>
    /// <param name="AwaitingApproval">People about whom staff have to decide.</param>
    /// <param name="Held">People to whom a place is offered.</param>
    /// <param name="Waiting">People on the waiting list.</param>
    /// <param name="Lapsed">People who let the time for taking or paying their place pass.</param>
    /// <param name="Cancelled">People who gave up or were declined.</param>
    public sealed record People(int Registered, int AwaitingPayment, int AwaitingApproval, int Held, int Waiting, int Lapsed, int Cancelled)
    {
        /// <summary>Places of groups that are sold and for which nobody is named yet.</summary>
        public int Unnamed { get; init; }

        /// <summary>People whose place is sold: confirmed, to be paid, or to be named by their group.</summary>
        public int Sold => Registered + AwaitingPayment + Unnamed;
    }

    /// <param name="ExpectedMinor">What all orders cost.</param>
    /// <param name="ReceivedMinor">What came in.</param>
    /// <param name="PaidBackMinor">What went back.</param>
    /// <param name="OwedMinor">What is still owed.</param>
    /// <param name="OverdueMinor">The part of it that should have been paid by now.</param>
    /// <param name="OverdueOrders">The number of orders of which something is overdue.</param>
    /// <param name="ToPayBackMinor">What was paid beyond what orders cost.</param>
    public sealed record Money(long ExpectedMinor, long ReceivedMinor, long PaidBackMinor, long OwedMinor, long OverdueMinor, int OverdueOrders, long ToPayBackMinor);

    /// <param name="From">The first day of the step.</param>
    /// <param name="Registered">People who registered in it and have a place, or gave it up since.</param>
    /// <param name="Cancelled">People who gave up in it.</param>
    /// <param name="Total">People with a place sold at its end.</param>
    /// <param name="ReceivedMinor">What came in less what went back.</param>
    /// <param name="ReceivedTotalMinor">The same from the beginning to its end.</param>
    public sealed record Point(DateOnly From, int Registered, int Cancelled, int Total, long? ReceivedMinor, long? ReceivedTotalMinor);

    /// <param name="Code">A code for programs; empty for institutions, which have none.</param>
    /// <param name="Name">The name, in the current language.</param>
    /// <param name="People">People who have it, with a place sold.</param>
    /// <param name="Waiting">People on the waiting list who asked for it.</param>
    /// <param name="OrderedMinor">What was ordered costs, what is kept of cancelled orders included.</param>
    public sealed record Share(string Code, string Name, int People, int Waiting, long? OrderedMinor);

    /// <param name="Code">The code of the quota.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Taken">Places taken, those kept for somebody included.</param>
    /// <param name="Size">The number of places; null for no limit.</param>
    public sealed record Places(string Code, string Name, int Taken, int? Size)
    {
        /// <summary>Places left; null for no limit.</summary>
        public int? Left => Size is { } size ? Math.Max(0, size - Taken) : null;
    }

    /// <param name="Code">The code of the other event.</param>
    /// <param name="Name">Its name, in the current language.</param>
    /// <param name="StartsOn">Its first day.</param>
    /// <param name="Currency">ISO 4217 code of its amounts.</param>
    /// <param name="Now">Both events as many days before their first day as this one is now.</param>
    /// <param name="Points">Both, week by week before their first days.</param>
    public sealed record Comparison(string Code, string Name, DateOnly StartsOn, string Currency, Beside Now, IReadOnlyList<Beside> Points);

    /// <param name="DaysBefore">Days before the first day of each event; less than 0 after it.</param>
    /// <param name="People">People of this event with a place sold by then; null while that day is ahead.</param>
    /// <param name="OtherPeople">Those of the other event.</param>
    /// <param name="ReceivedMinor">What this event had received by then, less what it had paid back.</param>
    /// <param name="OtherReceivedMinor">What the other had, in its own currency.</param>
    public sealed record Beside(int DaysBefore, int? People, int OtherPeople, long? ReceivedMinor, long? OtherReceivedMinor);

    /// <param name="Code">The code of an event.</param>
    /// <param name="Name">Its name, in the current language.</param>
    public sealed record Other(string Code, string Name);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Step).IsInEnum();
    }

    internal sealed class Handler(EventsHubDb db, IAccess access, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Products, cancellationToken);
            var now = time.GetUtcNow().UtcDateTime;
            var today = EventTime.Day(now, @event.TimeZone);
            var seesMoney = await access.MayAsync(Permission.ViewMoney, AccessTarget.Event(@event.Code), cancellationToken);
            var days = await db.SalesDaysAsync(@event, cancellationToken);
            var until = @event.EndsOn < today ? @event.EndsOn : today;
            var step = query.Step ?? (days.Count > 0 && until.DayNumber - days[0].Day.DayNumber > MostDays ? GlanceStep.Week : GlanceStep.Day);
            var others = await OthersAsync(cancellationToken);
            var self = await db.EventRows().FirstAsync(e => e.Id == @event.Id, cancellationToken);
            return new()
            {
                Code = @event.Code,
                Currency = @event.Currency,
                Today = today,
                DaysBefore = @event.StartsOn.DayNumber - today.DayNumber,
                People = await PeopleAsync(@event.Id, cancellationToken),
                Money = seesMoney ? await MoneyAsync(@event, now, cancellationToken) : null,
                Step = step,
                OverTime = Curve(days, step, until, seesMoney),
                Tickets = await SoldAsync(@event, @event.TicketTypes, seesMoney, cancellationToken),
                Options = await SoldAsync(@event, @event.Options, seesMoney, cancellationToken),
                Countries = await ByCountryAsync(@event, seesMoney, cancellationToken),
                Institutions = await ByInstitutionAsync(@event, seesMoney, cancellationToken),
                Places = await db.QuotaRows().Where(q => q.EventId == @event.Id).OrderBy(q => q.Code).Select(q => new Places(q.Code, q.Name, q.Taken, q.Size)).ToListAsync(cancellationToken),
                Comparison = await CompareAsync(query.Against, self, others, days, today, seesMoney, cancellationToken),
                Others = [.. (await Nearest(others, self).Take(MostOthers).ToListAsync(cancellationToken)).Select(o => new Other(o.Code, NameOf(o)))],
            };
        }

        private async Task<People> PeopleAsync(Guid eventId, CancellationToken cancellationToken)
        {
            var people = await db.Registrations().AsNoTracking().Where(r => r.EventId == eventId)
                .GroupBy(r => r.Status).Select(same => new { Status = same.Key, Count = same.Count() })
                .ToDictionaryAsync(same => same.Status, same => same.Count, cancellationToken);
            int Of(RegistrationStatus status) => people.GetValueOrDefault(status);
            return new(
                Of(RegistrationStatus.Confirmed), Of(RegistrationStatus.AwaitingPayment), Of(RegistrationStatus.AwaitingApproval), Of(RegistrationStatus.Held),
                Of(RegistrationStatus.Waiting), Of(RegistrationStatus.Lapsed), Of(RegistrationStatus.Cancelled))
            {
                Unnamed = Of(RegistrationStatus.Unnamed),
            };
        }

        private async Task<Money> MoneyAsync(HostedEvent @event, DateTime now, CancellationToken cancellationToken)
        {
            var orders = db.Orders().AsNoTracking().Where(o => o.EventId == @event.Id);
            var sums = await orders.GroupBy(o => o.EventId).Select(all => new
            {
                Expected = all.Sum(o => o.TotalMinor),
                Owed = all.Sum(o => o.TotalMinor > o.PaidMinor ? o.TotalMinor - o.PaidMinor : 0),
                ToPayBack = all.Sum(o => o.TotalMinor < o.PaidMinor ? o.PaidMinor - o.TotalMinor : 0),
            }).FirstOrDefaultAsync(cancellationToken);
            var ledger = await orders.SelectMany(o => o.Ledger).GroupBy(e => e.Kind).Select(same => new { Kind = same.Key, Minor = same.Sum(e => e.AmountMinor) })
                .ToDictionaryAsync(same => same.Kind, same => same.Minor, cancellationToken);
            var overdue = await orders.Overdue(@event, now).GroupBy(o => o.EventId).Select(all => new { Count = all.Count(), Minor = all.Sum(o => o.TotalMinor - o.PaidMinor) }).FirstOrDefaultAsync(cancellationToken);
            return new(
                sums?.Expected ?? 0, ledger.GetValueOrDefault(LedgerKind.Payment), ledger.GetValueOrDefault(LedgerKind.Refund),
                sums?.Owed ?? 0, overdue?.Minor ?? 0, overdue?.Count ?? 0, sums?.ToPayBack ?? 0);
        }

        private static List<Point> Curve(IReadOnlyList<SalesDay> days, GlanceStep step, DateOnly until, bool seesMoney)
        {
            List<Point> points = [];
            if (days.Count == 0)
            {
                return points;
            }

            var known = days.ToLookup(day => StepOf(day.Day, step));
            var (total, received) = (0, 0L);
            for (var from = StepOf(days[0].Day, step); from <= until || from <= days[^1].Day; from = from.AddDays(step == GlanceStep.Day ? 1 : 7))
            {
                var (came, left, money) = (known[from].Sum(day => day.Registered), known[from].Sum(day => day.Cancelled), known[from].Sum(day => day.ReceivedMinor));
                (total, received) = (total + came - left, received + money);
                points.Add(new(from, came, left, total, seesMoney ? money : null, seesMoney ? received : null));
            }

            return points;
        }

        private static DateOnly StepOf(DateOnly day, GlanceStep step) => step == GlanceStep.Day ? day : day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

        private async Task<IReadOnlyList<Share>> SoldAsync(HostedEvent @event, IEnumerable<ProductOffer> products, bool seesMoney, CancellationToken cancellationToken)
        {
            var sums = await Lines(@event.Id).GroupBy(l => l.Line.ProductId).Select(same => new
            {
                Id = same.Key,
                People = same.Sum(l => l.Line.Status == OrderLineStatus.Sold ? 1 : 0),
                Waiting = same.Sum(l => l.Status == RegistrationStatus.Waiting && l.Line.Status == OrderLineStatus.Wanted ? 1 : 0),
                Minor = same.Sum(l => l.Line.Status == OrderLineStatus.Sold ? l.Line.PriceMinor : l.Line.Status == OrderLineStatus.Cancelled ? l.Line.KeptMinor : 0),
            }).ToDictionaryAsync(same => same.Id, cancellationToken);
            return [.. products.Select(product => sums.TryGetValue(product.Id, out var sum)
                ? new Share(product.Code, product.Name.In(Languages.Current, @event.MainLanguage), sum.People, sum.Waiting, seesMoney ? sum.Minor : null)
                : new Share(product.Code, product.Name.In(Languages.Current, @event.MainLanguage), 0, 0, seesMoney ? 0 : null))];
        }

        private async Task<IReadOnlyList<Share>> ByCountryAsync(HostedEvent @event, bool seesMoney, CancellationToken cancellationToken)
        {
            var sums = await Sums(Lines(@event.Id).GroupBy(l => l.Country)).ToListAsync(cancellationToken);
            return Largest(sums.Select(sum => new Share(sum.Key, Kernel.People.Countries.NameOf(sum.Key), sum.People, sum.Waiting, seesMoney ? sum.Minor : null)));
        }

        // The engine may take for equal what differs in case; folding takes more for equal than any of them, so that all give the same.
        private async Task<IReadOnlyList<Share>> ByInstitutionAsync(HostedEvent @event, bool seesMoney, CancellationToken cancellationToken)
        {
            var sums = await Sums(Lines(@event.Id).GroupBy(l => l.Affiliation)).ToListAsync(cancellationToken);
            return Largest(sums.GroupBy(sum => SearchText.Fold(sum.Key)).Select(same => new Share(
                "", same.OrderByDescending(sum => sum.People).ThenBy(sum => sum.Key, StringComparer.Ordinal).First().Key,
                same.Sum(sum => sum.People), same.Sum(sum => sum.Waiting), seesMoney ? same.Sum(sum => sum.Minor) : null)));
        }

        // Lines of people who neither have, wait for, nor paid anything would only make the table longer.
        private static IReadOnlyList<Share> Largest(IEnumerable<Share> shares) =>
            [.. shares.Where(share => share.People > 0 || share.Waiting > 0 || share.OrderedMinor > 0).OrderByDescending(share => share.People).ThenByDescending(share => share.Waiting).ThenBy(share => share.Name, StringComparer.CurrentCulture)];

        private static IQueryable<KeyedSum> Sums(IQueryable<IGrouping<string, PersonLine>> groups) => groups.Select(same => new KeyedSum
        {
            Key = same.Key,
            People = same.Sum(l => l.Line.Kind == ProductKind.TicketType && l.Line.Status == OrderLineStatus.Sold ? 1 : 0),
            Waiting = same.Sum(l => l.Line.Kind == ProductKind.TicketType && l.Status == RegistrationStatus.Waiting && l.Line.Status == OrderLineStatus.Wanted ? 1 : 0),
            Minor = same.Sum(l => l.Line.Status == OrderLineStatus.Sold ? l.Line.PriceMinor : l.Line.Status == OrderLineStatus.Cancelled ? l.Line.KeptMinor : 0),
        });

        private IQueryable<PersonLine> Lines(Guid eventId) => db.Registrations().AsNoTracking().Where(r => r.EventId == eventId)
            .Join(db.OrderLines().AsNoTracking(), r => r.Id, l => l.RegistrationId, (r, l) => new PersonLine { Country = r.Country, Affiliation = r.Affiliation, Status = r.Status, Line = l });

        private async Task<IQueryable<EventRow>> OthersAsync(CancellationToken cancellationToken)
        {
            var seen = db.EventRows();
            foreach (var scopes in (await access.ScopesAsync(Permission.ViewEvent, cancellationToken)).Where(s => !s.Everywhere))
            {
                seen = seen.Where(e => scopes.EventIds.Contains(e.Id) || e.SeriesKey != null && scopes.SeriesKeys.Contains(e.SeriesKey));
            }

            return seen;
        }

        // The one before in the series first, then its others, then the latest of the rest.
        private static IQueryable<EventRow> Nearest(IQueryable<EventRow> events, EventRow self) => events.Where(e => e.Id != self.Id)
            .OrderByDescending(e => e.SeriesKey != null && e.SeriesKey == self.SeriesKey && e.StartsOn < self.StartsOn).ThenByDescending(e => e.SeriesKey != null && e.SeriesKey == self.SeriesKey)
            .ThenByDescending(e => e.StartsOn).ThenBy(e => e.NormalizedCode);

        private async Task<Comparison?> CompareAsync(
            string? against, EventRow self, IQueryable<EventRow> others, IReadOnlyList<SalesDay> days, DateOnly today, bool seesMoney, CancellationToken cancellationToken)
        {
            var code = EventCode.Normalize(against ?? "");
            var chosen = against switch
            {
                null => await Nearest(others, self).FirstOrDefaultAsync(e => e.SeriesKey != null && e.SeriesKey == self.SeriesKey && e.StartsOn < self.StartsOn, cancellationToken),
                "" => null,
                // Whoever may not see an event hears of it what is said of a code that no event has.
                _ => await others.FirstOrDefaultAsync(e => e.NormalizedCode == code && e.Id != self.Id, cancellationToken) ?? throw new NotFoundException("event"),
            };
            if (chosen is null)
            {
                return null;
            }

            var other = await db.HostedEventAsync(chosen.Id, EventParts.None, cancellationToken);
            var seesBoth = seesMoney && await access.MayAsync(Permission.ViewMoney, AccessTarget.Event(other.Code), cancellationToken);
            var before = await db.SalesDaysAsync(other, cancellationToken);
            var (mine, theirs) = (Ahead(days, self.StartsOn), Ahead(before, other.StartsOn));
            var left = self.StartsOn.DayNumber - today.DayNumber;
            Beside At(int daysBefore) => new(
                daysBefore, daysBefore < left ? null : Until(mine, daysBefore).People, Until(theirs, daysBefore).People,
                !seesBoth || daysBefore < left ? null : Until(mine, daysBefore).Minor, seesBoth ? Until(theirs, daysBefore).Minor : null);
            int[] all = [.. mine.Concat(theirs).Select(day => day.Before)];
            List<Beside> points = [];
            for (var at = all.Length == 0 ? -1 : (int)Math.Ceiling(all.Max() / 7.0) * 7; all.Length > 0 && at > Math.Min(0, all.Min()) - 7; at -= 7)
            {
                points.Add(At(at));
            }

            return new(other.Code, NameOf(chosen), other.StartsOn, other.Currency, At(left), points);
        }

        private static List<(int Before, int People, long Minor)> Ahead(IReadOnlyList<SalesDay> days, DateOnly startsOn) =>
            [.. days.Select(day => (startsOn.DayNumber - day.Day.DayNumber, day.Registered - day.Cancelled, day.ReceivedMinor))];

        private static (int People, long Minor) Until(List<(int Before, int People, long Minor)> days, int daysBefore) =>
            (days.Where(day => day.Before >= daysBefore).Sum(day => day.People), days.Where(day => day.Before >= daysBefore).Sum(day => day.Minor));

        private static string NameOf(EventRow row) => row.Name.In(Languages.Current, row.Languages.FirstOrDefault());

        private sealed class PersonLine
        {
            public required string Country { get; init; }

            public required string Affiliation { get; init; }

            public required RegistrationStatus Status { get; init; }

            public required OrderLine Line { get; init; }
        }

        private sealed class KeyedSum
        {
            public required string Key { get; init; }

            public required int People { get; init; }

            public required int Waiting { get; init; }

            public required long Minor { get; init; }
        }
    }
}
