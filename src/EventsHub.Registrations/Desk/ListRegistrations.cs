using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Desk;

/// <summary>Lists the registrations of an event, page by page.</summary>
public static class ListRegistrations
{
    public const int MaxPageSize = 200;

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Filter">Selects the registrations to list.</param>
    /// <param name="Sort">The column to sort by.</param>
    /// <param name="Descending">True to sort in descending order.</param>
    /// <param name="Page">The page, beginning with 1; a number beyond the last page gives the last.</param>
    /// <param name="PageSize">The number of rows on a page.</param>
    [RequiresPermission(Permission.ViewRegistrations)]
    public sealed record Query(
        string EventCode, RegistrationFilter Filter, RegistrationSort Sort = RegistrationSort.Name, bool Descending = false, int Page = 1, int PageSize = 50)
        : IQuery<Result>, IForEvent;

    /// <param name="Rows">The registrations on the page.</param>
    /// <param name="Total">The number of registrations on all pages.</param>
    /// <param name="Page">The page, beginning with 1.</param>
    /// <param name="Pages">The number of pages.</param>
    /// <param name="Columns">The questions whose answers the list shows.</param>
    public sealed record Result(IReadOnlyList<Row> Rows, int Total, int Page, int Pages, IReadOnlyList<Column> Columns);

    /// <param name="Key">The key of the question.</param>
    /// <param name="Label">The question, in the current language.</param>
    public sealed record Column(string Key, string Label);

    public sealed record Row
    {
        public required string Code { get; init; }

        public required string Name { get; init; }

        /// <summary>The name in Latin letters; null where it does not differ.</summary>
        public string? LatinName { get; init; }

        public required string Email { get; init; }

        public required string Affiliation { get; init; }

        /// <summary>ISO 3166-1 alpha-2 code of the country; may be empty.</summary>
        public required string Country { get; init; }

        /// <summary>The code of the ticket type.</summary>
        public required string Ticket { get; init; }

        /// <summary>The ticket type's name, in the current language.</summary>
        public required string TicketName { get; init; }

        public RegistrationStatus Status { get; init; }

        /// <summary>The name of whoever pays; null when that is the person.</summary>
        public string? BuyerName { get; init; }

        /// <summary>The order's total, in minor units.</summary>
        public long TotalMinor { get; init; }

        /// <summary>What is left to pay, in minor units; negative when money is to be paid back.</summary>
        public long BalanceMinor { get; init; }

        /// <summary>ISO 4217 code of both amounts.</summary>
        public required string Currency { get; init; }

        /// <summary>Time of the registration (UTC).</summary>
        public DateTime RegisteredAt { get; init; }

        /// <summary>When the badge was last printed (UTC); null while it was not.</summary>
        public DateTime? BadgePrintedAt { get; init; }

        /// <summary>Answers in words, by the key of the question, to those that the list shows.</summary>
        public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts)
        {
            RuleFor(q => q.PageSize).InclusiveBetween(1, MaxPageSize).WithMessage(_ => texts["Ask for 1 to {0} a page.", MaxPageSize]);
            RuleFor(q => q.Filter.Search).MaximumLength(200).WithMessage(_ => texts["At most {0} characters.", 200]);
        }
    }

    internal sealed class Handler(EventsHubDb db, IAccess access, Texts texts, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var columns = await AnswerColumns.ReadAsync(db, access, @event, cancellationToken);
            columns.CheckMaySelect(query.Filter);
            var found = query.Filter.Apply(db, @event, time.GetUtcNow().UtcDateTime).AsNoTracking();
            var total = await found.CountAsync(cancellationToken);
            var pages = Math.Max(1, (total + query.PageSize - 1) / query.PageSize);
            var page = Math.Clamp(query.Page, 1, pages);
            var people = await Sorted(found, query.Sort, query.Descending)
                .Skip((page - 1) * query.PageSize)
                .Take(query.PageSize)
                .Select(r => new
                {
                    r.Id, r.Code, r.Name, r.Email, r.Affiliation, r.Country, r.TicketTypeId, r.Status, r.RegisteredAt, r.BadgePrintedAt,
                    r.Order!.TotalMinor, r.Order.PaidMinor, r.Order.Currency, r.Order.Buyer,
                })
                .ToListAsync(cancellationToken);
            var tickets = await db.ProductRows().AsNoTracking().Where(p => p.EventId == @event.Id)
                .Select(p => new { p.Id, p.Code, p.Name })
                .ToDictionaryAsync(p => p.Id, cancellationToken);
            List<Question> shown = [.. columns.Questions.Where(question => question.InList)];
            var answers = await AnswersAsync(people.ConvertAll(r => r.Id), shown, @event, cancellationToken);
            return new(
                [.. people.Select(r => new Row
                {
                    Code = r.Code,
                    Name = r.Name.Native,
                    LatinName = r.Name.LatinIfDifferent,
                    Email = r.Email,
                    Affiliation = r.Affiliation,
                    Country = r.Country,
                    Ticket = tickets[r.TicketTypeId].Code,
                    TicketName = tickets[r.TicketTypeId].Name.In(Languages.Current, @event.MainLanguage),
                    Status = r.Status,
                    BuyerName = r.Buyer.Is(r.Name, r.Email) ? null : r.Buyer.Name.Native,
                    TotalMinor = r.TotalMinor,
                    BalanceMinor = r.TotalMinor - r.PaidMinor,
                    Currency = r.Currency,
                    RegisteredAt = r.RegisteredAt,
                    BadgePrintedAt = r.BadgePrintedAt,
                    Answers = answers.GetValueOrDefault(r.Id) ?? [],
                })],
                total, page, pages, [.. shown.Select(question => new Column(question.Key, question.Label.In(Languages.Current, @event.MainLanguage)))]);
        }

        private async Task<Dictionary<Guid, Dictionary<string, string>>> AnswersAsync(List<Guid> ids, List<Question> shown, HostedEvent @event, CancellationToken cancellationToken)
        {
            if (shown.Count == 0)
            {
                return [];
            }

            var keys = shown.Select(question => question.Key).ToList();
            var answers = await db.Answers().AsNoTracking().Where(a => ids.Contains(a.RegistrationId) && keys.Contains(a.Question)).OrderBy(a => a.Position).ToListAsync(cancellationToken);
            return answers.GroupBy(a => a.RegistrationId).ToDictionary(
                person => person.Key,
                person => person.GroupBy(a => a.Question).ToDictionary(
                    answer => answer.Key, answer => shown.First(question => question.Key == answer.Key).Show([.. answer.Select(a => a.Value)], texts, @event.MainLanguage)));
        }
    }

    /// <summary>Sorts registrations in an order that is the same on every page: equal ones come in the order of their ids.</summary>
    internal static IQueryable<Registration> Sorted(IQueryable<Registration> found, RegistrationSort sort, bool descending) => (sort, descending) switch
    {
        (RegistrationSort.Registered, false) => found.OrderBy(r => r.RegisteredAt).ThenBy(r => r.Id),
        (RegistrationSort.Registered, true) => found.OrderByDescending(r => r.RegisteredAt).ThenByDescending(r => r.Id),
        (RegistrationSort.Affiliation, false) => found.OrderBy(r => r.Affiliation).ThenBy(r => r.SortKey).ThenBy(r => r.Id),
        (RegistrationSort.Affiliation, true) => found.OrderByDescending(r => r.Affiliation).ThenBy(r => r.SortKey).ThenBy(r => r.Id),
        (RegistrationSort.Country, false) => found.OrderBy(r => r.Country).ThenBy(r => r.SortKey).ThenBy(r => r.Id),
        (RegistrationSort.Country, true) => found.OrderByDescending(r => r.Country).ThenBy(r => r.SortKey).ThenBy(r => r.Id),
        (_, true) => found.OrderByDescending(r => r.SortKey).ThenByDescending(r => r.Id),
        _ => found.OrderBy(r => r.SortKey).ThenBy(r => r.Id),
    };
}
