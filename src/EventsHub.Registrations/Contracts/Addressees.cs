using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Pages;
using EventsHub.Registrations.Storage;
using EventsHub.Registrations.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Contracts;

/// <summary>Lets other modules write to the people registered.</summary>
public static class Addressees
{
    /// <summary>The people of an event in a segment at a time (UTC). Whoever has cancelled, or whose time is over, is not among them unless the segment asks for that.</summary>
    public static IQueryable<AddresseeRow> AddresseeRows(this EventsHubDb db, HostedEvent @event, AttendeeSegment segment, DateTime utc)
    {
        // A place of a group without a name has nobody to write to.
        var found = segment.Filter.Apply(db, @event, utc).AsNoTracking().Where(r => r.Email != "");
        if (segment.Step is null)
        {
            found = found.Where(r => r.Status != RegistrationStatus.Cancelled && r.Status != RegistrationStatus.Lapsed);
        }

        return found.Select(r => new AddresseeRow
        {
            Id = r.Id, Code = r.Code, Email = r.Email, EmailNormalized = r.EmailNormalized, Language = r.Language, RegisteredAt = r.RegisteredAt, SortKey = r.SortKey,
        });
    }

    /// <summary>What a message to somebody may say, in the current language.</summary>
    /// <param name="db">The database context.</param>
    /// <param name="registrationId">Id of the registration.</param>
    /// <param name="withAnswers">Whether to read their answers.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <exception cref="NotFoundException">There is no such registration.</exception>
    public static async Task<Addressee> AddresseeAsync(this EventsHubDb db, Guid registrationId, bool withAnswers, Texts texts, CancellationToken cancellationToken)
    {
        var file = await RegistrationFile.ReadAsync(db, registrationId, cancellationToken);
        var (@event, order, registration) = file;
        var answers = withAnswers ? await db.AnswersOfAsync(@event, registrationId, [AnswerAudience.Viewers], texts, cancellationToken) : ShownAnswers.None;
        var owes = order.IsOrderedBy(registration) && order.Balance.IsPositive;
        return new()
        {
            PersonId = registration.PersonId,
            Code = registration.Code,
            Status = registration.Status,
            Name = registration.Name,
            EmailNormalized = registration.EmailNormalized,
            Language = registration.Language,
            Ticket = file.Ticket.Name,
            Options = [.. file.Options.Select(option => option.Name)],
            ToPay = owes ? order.Balance : Money.Zero(order.Currency),
            PayBy = owes ? DueOn(@event, order) : null,
            Answers = answers.InWords.ToDictionary(answer => answer.Key, answer => answer.Answer),
        };
    }

    /// <summary>Refuses a segment by an answer that whoever asks may not see.</summary>
    /// <exception cref="NotFoundException">The question is none that they may see.</exception>
    public static async Task CheckMayChooseAsync(this EventsHubDb db, IAccess access, HostedEvent @event, AttendeeSegment segment, CancellationToken cancellationToken)
    {
        if (segment.Question is not null)
        {
            (await AnswerColumns.ReadAsync(db, access, @event, cancellationToken)).CheckMaySelect(segment.Filter);
        }
    }

    /// <summary>By what the people of an event can be chosen, in the current language, besides searching.</summary>
    /// <param name="db">The database context.</param>
    /// <param name="access">Who may see which answers.</param>
    /// <param name="event">The event, read with its products.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public static async Task<IReadOnlyList<SegmentField>> SegmentFieldsAsync(this EventsHubDb db, IAccess access, HostedEvent @event, Texts texts, CancellationToken cancellationToken)
    {
        var columns = await AnswerColumns.ReadAsync(db, access, @event, cancellationToken);
        var countries = await db.Registrations().AsNoTracking().Where(r => r.EventId == @event.Id && r.Country != "").Select(r => r.Country).Distinct().ToListAsync(cancellationToken);
        SegmentField[] fields =
        [
            new(AttendeeSegment.Status, texts["Status"], [.. Enum.GetValues<RegistrationStatus>().Where(status => status != RegistrationStatus.Unnamed).Select(status => new SegmentChoice(status.ToString(), texts.Name(status)))]),
            new(AttendeeSegment.Ticket, texts["Ticket"], Products(@event.TicketTypes)),
            new(AttendeeSegment.Option, texts["Option"], Products(@event.Options)),
            new(AttendeeSegment.Payment, texts["Payment"],
            [
                new(nameof(PaymentState.Paid), texts["Nothing to pay"]), new(nameof(PaymentState.Owed), texts["Something to pay"]), new(nameof(PaymentState.Overdue), texts["Overdue"]), new(nameof(PaymentState.PayBack), texts["To be paid back"]),
            ]),
            new(AttendeeSegment.Attendance, texts["Attendance"], [new(nameof(Attendance.OnSite), texts["On site"]), new(nameof(Attendance.Online), texts["Online"])]),
            new(AttendeeSegment.Country, texts["Country"], [.. countries.Select(country => new SegmentChoice(country, Countries.NameOf(country))).OrderBy(country => country.Name, StringComparer.CurrentCulture)]),
            new(AttendeeSegment.Badge, texts["Badge"], [new("true", texts["Badge printed"]), new("false", texts["Badge not printed yet"])]),
            new(AttendeeSegment.Answer, texts["Answer"],
            [
                .. from question in columns.Questions
                   where question.HasChoices || question.Kind == QuestionKind.YesNo
                   from value in question.HasChoices ? question.Choices.Select(choice => choice.Key) : ["yes", "no"]
                   select new SegmentChoice($"{question.Key}:{value}", $"{question.Label.In(Languages.Current, @event.MainLanguage)}: {question.Show([value], texts, @event.MainLanguage)}"),
            ]),
            // Chosen in the list alone, as by the page of groups.
            new(AttendeeSegment.Order, texts["Order"], []),
        ];
        return fields;

        SegmentChoice[] Products(IEnumerable<ProductOffer> products) => [.. products.Select(product => new SegmentChoice(product.Code, product.Name.In(Languages.Current, @event.MainLanguage)))];
    }

    // What is paid at the desk is due on arrival.
    private static DateOnly DueOn(HostedEvent @event, Order order) =>
        order.DueBy is { } end ? EventTime.Day(end.AddTicks(-1), @event.TimeZone)
        : order.PaymentMethod == PaymentMethod.OnSite ? @event.StartsOn
        : @event.PaymentDueOn(order.LastOrderedAt);
}
