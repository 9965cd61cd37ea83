using EventsHub.Accounts.Contracts;
using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Approval;

/// <summary>The people about whom the organisers have to decide, those who have waited longest first, with what they answered beside each other.</summary>
public static class ListRequests
{
    public const int PageSize = 25;

    /// <param name="EventCode">The event's code.</param>
    /// <param name="State">How far the decision has come; null for all.</param>
    /// <param name="Ticket">The code of the ticket type; null for all.</param>
    /// <param name="Page">The page, beginning with 1; a number beyond the last page gives the last.</param>
    [RequiresPermission(Permission.ViewRegistrations)]
    public sealed record Query(string EventCode, RequestState? State = null, string? Ticket = null, int Page = 1) : IQuery<Result>, IForEvent;

    /// <param name="Rows">The people on the page.</param>
    /// <param name="Columns">The questions that somebody on the page has answered, as far as whoever asks may see them.</param>
    /// <param name="Counts">How many there are of each state, of all tickets.</param>
    /// <param name="Tickets">The ticket types that somebody asks for, the names in the current language.</param>
    /// <param name="Total">The number of people on all pages.</param>
    /// <param name="Page">The page, beginning with 1.</param>
    /// <param name="Pages">The number of pages.</param>
    /// <param name="ReadAt">When it was read (UTC), to be sent back with a decision, so that one that others took meanwhile is not overwritten unseen.</param>
    public sealed record Result(
        IReadOnlyList<Row> Rows, IReadOnlyList<Column> Columns, IReadOnlyDictionary<RequestState, int> Counts, IReadOnlyList<TicketName> Tickets, int Total, int Page, int Pages, DateTime ReadAt);

    /// <param name="Key">The key of the question.</param>
    /// <param name="Label">The question, in the current language.</param>
    public sealed record Column(string Key, string Label);

    /// <param name="Code">The code of the ticket type.</param>
    /// <param name="Name">Its name, in the current language.</param>
    public sealed record TicketName(string Code, string Name);

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

        /// <summary>The ticket type's name, in the current language.</summary>
        public required string TicketName { get; init; }

        /// <summary>The names of the options, in the current language.</summary>
        public required IReadOnlyList<string> Options { get; init; }

        /// <summary>Since when the person waits for a decision (UTC).</summary>
        public required DateTime Since { get; init; }

        public required RequestState State { get; init; }

        /// <summary>Why the person is not to come, in words for them; null for others.</summary>
        public string? Reason { get; init; }

        /// <summary>The name of whoever decided; null while nobody did, and for a program.</summary>
        public string? DecidedBy { get; init; }

        /// <summary>When it was decided (UTC); null while it was not.</summary>
        public DateTime? DecidedAt { get; init; }

        /// <summary>True for somebody who was let come and is registered, and has changed what was looked at.</summary>
        public required bool IsAgain { get; init; }

        /// <summary>The details that such a person has changed.</summary>
        public IReadOnlyList<ApprovedDetail> Changed { get; init; } = [];

        /// <summary>The questions whose answers they have changed, as columns name them.</summary>
        public IReadOnlyList<string> ChangedAnswers { get; init; } = [];

        /// <summary>Answers in words, by the key of the question.</summary>
        public required IReadOnlyDictionary<string, string> Answers { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts) => RuleFor(q => q.Page).GreaterThan(0).WithMessage(_ => texts["Pages are counted from 1."]);
    }

    internal sealed class Handler(EventsHubDb db, IAccess access, Texts texts, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Products, cancellationToken);
            var now = time.GetUtcNow().UtcDateTime;
            var all = db.Registrations().AsNoTracking().ToDecide(@event.Id);
            var counts = new Dictionary<RequestState, int>();
            foreach (var state in Enum.GetValues<RequestState>())
            {
                counts[state] = await all.In(state).CountAsync(cancellationToken);
            }

            var tickets = await all.Select(r => r.TicketTypeId).Distinct().ToListAsync(cancellationToken);
            var found = query.State is { } wanted ? all.In(wanted) : all;
            if (!string.IsNullOrEmpty(query.Ticket))
            {
                var ticket = @event.TicketTypes.FirstOrDefault(t => string.Equals(t.Code, query.Ticket, StringComparison.OrdinalIgnoreCase))?.Id;
                found = found.Where(r => r.TicketTypeId == ticket);
            }

            var total = await found.CountAsync(cancellationToken);
            var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            var page = Math.Clamp(query.Page, 1, pages);
            var people = await found.OrderBy(r => r.DecisionDueSince).ThenBy(r => r.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
            var (columns, answers) = await AnswersAsync(@event, people, cancellationToken);
            var options = await OptionsAsync(@event, people, cancellationToken);
            var names = await NamesAsync(people, cancellationToken);
            return new(
                [.. people.Select(r => new Row
                {
                    Code = r.Code,
                    Name = r.Name.Native,
                    LatinName = r.Name.LatinIfDifferent,
                    Email = r.Email,
                    Affiliation = r.Affiliation,
                    Country = r.Country,
                    TicketName = NameOf(@event, @event.Products.First(p => p.Id == r.TicketTypeId)),
                    Options = [.. options[r.Id]],
                    Since = r.DecisionDueSince!.Value,
                    State = Requests.StateOf(r.Decision),
                    Reason = r.Decision is { Reason.Length: > 0 } decision ? decision.Reason : null,
                    DecidedBy = r.Decision?.By is { } by ? names.GetValueOrDefault(by) : null,
                    DecidedAt = r.Decision?.At,
                    IsAgain = r.ChangedSinceApproved is not null,
                    Changed = r.ChangedSinceApproved?.Details ?? [],
                    ChangedAnswers = [.. columns.Where(c => r.ChangedSinceApproved?.Questions.Contains(c.Key) == true).Select(c => c.Key)],
                    Answers = answers.GetValueOrDefault(r.Id) ?? [],
                })],
                columns, counts, [.. @event.TicketTypes.Where(t => tickets.Contains(t.Id)).Select(t => new TicketName(t.Code, NameOf(@event, t)))], total, page, pages, now);
        }

        private static string NameOf(HostedEvent @event, ProductOffer product) => product.Name.In(Languages.Current, @event.MainLanguage);

        // Each answer with the question as it was asked.
        private async Task<(IReadOnlyList<Column> Columns, Dictionary<Guid, Dictionary<string, string>> Answers)> AnswersAsync(HostedEvent @event, List<Registration> people, CancellationToken cancellationToken)
        {
            var ids = people.ConvertAll(r => r.Id);
            var given = await db.Answers().AsNoTracking().Where(a => ids.Contains(a.RegistrationId)).OrderBy(a => a.Position).ToListAsync(cancellationToken);
            if (given.Count == 0)
            {
                return ([], []);
            }

            var versions = await db.FormVersionsAsync(@event.Id, cancellationToken);
            var seen = (await AnswerColumns.ReadAsync(db, access, @event, cancellationToken)).Questions;
            List<Question> asked = [.. seen.Where(question => given.Exists(a => a.Question == question.Key))];
            return (
                [.. asked.Select(question => new Column(question.Key, question.Label.In(Languages.Current, @event.MainLanguage)))],
                given.Where(a => asked.Exists(question => question.Key == a.Question)).GroupBy(a => a.RegistrationId).ToDictionary(
                    person => person.Key,
                    person => person.GroupBy(a => a.Question).ToDictionary(
                        answer => answer.Key,
                        answer => (versions[answer.First().FormVersion].Find(answer.Key) ?? asked.First(question => question.Key == answer.Key)).Show([.. answer.Select(a => a.Value)], texts, @event.MainLanguage))));
        }

        private async Task<ILookup<Guid, string>> OptionsAsync(HostedEvent @event, List<Registration> people, CancellationToken cancellationToken)
        {
            var ids = people.ConvertAll(r => r.Id);
            var lines = await db.OrderLines().AsNoTracking().Where(l => ids.Contains(l.RegistrationId) && l.CancelledAt == null && l.Kind == ProductKind.Option)
                .Select(l => new { l.RegistrationId, l.ProductId }).ToListAsync(cancellationToken);
            return lines.ToLookup(l => l.RegistrationId, l => NameOf(@event, @event.Products.First(p => p.Id == l.ProductId)));
        }

        private async Task<Dictionary<Guid, string>> NamesAsync(List<Registration> people, CancellationToken cancellationToken)
        {
            List<Guid> ids = [.. people.Select(r => r.Decision?.By).OfType<Guid>().Distinct()];
            return ids.Count == 0 ? [] : await db.AccountNamesOf().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);
        }
    }
}
