using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;

namespace EventsHub.Registrations.Desk;

/// <summary>Selects registrations of an event, for lists, exports and badges alike. Properties that are null or empty do not restrict.</summary>
public sealed record RegistrationFilter
{
    private const int MaxWords = 10;

    /// <summary>Words, each of which must occur in name, address, institution or code, or in the names, addresses and numbers of buyer and billing party, in any case and with or without accents.</summary>
    public string? Search { get; init; }

    public RegistrationStatus? Status { get; init; }

    /// <summary>The code of the ticket type held.</summary>
    public string? Ticket { get; init; }

    /// <summary>The code of an option that is held.</summary>
    public string? Option { get; init; }

    public PaymentState? Payment { get; init; }

    public Attendance? Attendance { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country.</summary>
    public string? Country { get; init; }

    public bool? BadgePrinted { get; init; }

    /// <summary>A question of the event's form and one of its answers, as <c>diet:vegan</c>.</summary>
    public string? Answer { get; init; }

    /// <summary>The code of an order, to select its people alone.</summary>
    public string? Order { get; init; }

    /// <summary>The key of the question that <see cref="Answer"/> is about; null for none.</summary>
    internal string? AnswerQuestion => string.IsNullOrEmpty(Answer) ? null : Answer.Split(':')[0];

    /// <summary>Codes of the only registrations to select; empty for all.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    public bool IsEmpty => Codes.Count == 0 && this with { Codes = [] } == new RegistrationFilter();

    /// <summary>The registrations of an event that the filter selects at a time (UTC).</summary>
    public IQueryable<Registration> Apply(EventsHubDb db, HostedEvent @event, DateTime utc)
    {
        var found = db.Registrations().AsQueryable().Where(r => r.EventId == @event.Id);
        foreach (var word in SearchText.Fold(Search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MaxWords))
        {
            found = found.Where(r => r.SearchKey.Contains(word) || r.Order!.SearchKey.Contains(word));
        }

        if (Codes.Count > 0)
        {
            var codes = Codes.Select(ShortCode.Normalize).ToList();
            found = found.Where(r => codes.Contains(r.Code));
        }

        if (!string.IsNullOrEmpty(Order))
        {
            var order = ShortCode.Normalize(Order);
            found = found.Where(r => r.Order!.Code == order);
        }

        if (Status is { } status)
        {
            found = found.Where(r => r.Status == status);
        }

        if (!string.IsNullOrEmpty(Ticket))
        {
            found = found.Where(r => db.ProductRows().Any(p => p.Id == r.TicketTypeId && p.Code == Ticket));
        }

        if (!string.IsNullOrEmpty(Option))
        {
            found = found.Where(r => db.OrderLines().Any(l => l.RegistrationId == r.Id && l.CancelledAt == null
                && db.ProductRows().Any(p => p.Id == l.ProductId && p.Code == Option)));
        }

        var overdue = db.Orders().Overdue(@event, utc);
        found = Payment switch
        {
            PaymentState.Overdue => found.Where(r => overdue.Any(o => o.Id == r.OrderId)),
            PaymentState.Paid => found.Where(r => r.Order!.TotalMinor == r.Order.PaidMinor),
            PaymentState.Owed => found.Where(r => r.Order!.TotalMinor > r.Order.PaidMinor),
            PaymentState.PayBack => found.Where(r => r.Order!.TotalMinor < r.Order.PaidMinor),
            _ => found,
        };
        if (Attendance is { } attendance)
        {
            found = found.Where(r => db.ProductRows().Any(p => p.Id == r.TicketTypeId && p.Attendance == attendance));
        }

        if (!string.IsNullOrEmpty(Country))
        {
            var country = Country.ToUpperInvariant();
            found = found.Where(r => r.Country == country);
        }

        if (AnswerQuestion is { } question)
        {
            var value = Answer!.Contains(':', StringComparison.Ordinal) ? Answer[(question.Length + 1)..] : "";
            found = found.Where(r => db.Answers().Any(a => a.RegistrationId == r.Id && a.Question == question && a.Value == value));
        }

        return BadgePrinted switch
        {
            true => found.Where(r => r.BadgePrintedAt != null),
            false => found.Where(r => r.BadgePrintedAt == null),
            null => found,
        };
    }
}
