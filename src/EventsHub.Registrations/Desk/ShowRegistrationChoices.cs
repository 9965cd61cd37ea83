using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Desk;

/// <summary>Lists what staff can choose from when they filter, add, change or import registrations of an event.</summary>
public static class ShowRegistrationChoices
{
    [RequiresPermission(Permission.ViewRegistrations)]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <param name="Tickets">Ticket types, also those that only staff can give.</param>
    /// <param name="Options">Options, also those that only staff can give.</param>
    /// <param name="Countries">ISO 3166-1 alpha-2 codes of the countries that registrations name.</param>
    /// <param name="Languages">The languages of the event, the main one first.</param>
    /// <param name="PaymentMethods">The event's payment methods.</param>
    /// <param name="Currency">ISO 4217 code of the prices.</param>
    /// <param name="Registrations">The number of registrations, cancelled ones included.</param>
    /// <param name="Asked">The questions whose answers whoever asks may see.</param>
    /// <param name="Answers">The questions by whose answers people can be selected.</param>
    public sealed record Result(
        IReadOnlyList<Choice> Tickets, IReadOnlyList<Choice> Options, IReadOnlyList<string> Countries, IReadOnlyList<string> Languages,
        IReadOnlyList<PaymentMethod> PaymentMethods, string Currency, int Registrations,
        AskedForm Asked, IReadOnlyList<AnswerChoices> Answers);

    /// <param name="Key">The key of the question.</param>
    /// <param name="Question">The question, in the current language.</param>
    /// <param name="Answers">Its answers.</param>
    public sealed record AnswerChoices(string Key, string Question, IReadOnlyList<AnswerChoice> Answers);

    /// <param name="Value">The answer as it is stored.</param>
    /// <param name="Name">The answer in words.</param>
    public sealed record AnswerChoice(string Value, string Name);

    /// <param name="Code">The product's code.</param>
    /// <param name="Name">The product's name, in the current language.</param>
    /// <param name="PriceMinor">The present price, in minor units.</param>
    /// <param name="Left">The number of places left; null for no limit.</param>
    /// <param name="IsHidden">True when only staff can give it.</param>
    public sealed record Choice(string Code, string Name, long PriceMinor, int? Left, bool IsHidden);

    internal sealed class Handler(EventsHubDb db, IAccess access, Texts texts, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Places, cancellationToken);
            Choice Choice(ProductOffer product) => new(
                product.Code, product.Name.In(Languages.Current, @event.MainLanguage), product.PriceAt(now).Minor, product.Quotas.Min(q => q.Left), product.IsHidden);
            var countries = await db.Registrations().AsNoTracking().Where(r => r.EventId == @event.Id)
                .GroupBy(r => r.Country).Select(g => new { Country = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
            var columns = await AnswerColumns.ReadAsync(db, access, @event, cancellationToken);
            var asked = (await db.FormInUseAsync(@event.Id, cancellationToken)).SeenBy(await access.AudiencesAsync(@event.Code, cancellationToken));
            return new(
                [.. @event.TicketTypes.Select(Choice)], [.. @event.Options.Select(Choice)],
                [.. countries.Select(c => c.Country).Where(c => c.Length > 0).Order(StringComparer.Ordinal)],
                @event.Languages, @event.PaymentMethods, @event.Currency, countries.Sum(c => c.Count),
                new(asked, @event.MainLanguage, [.. @event.Options.Select(option => OfferedProduct.Of(option, @event.MainLanguage, now))], @event.Currency) { Held = [.. @event.Options.Select(option => option.Code)] },
                [.. columns.Questions.Where(question => question.HasChoices || question.Kind == QuestionKind.YesNo).Select(question => Select(question, @event.MainLanguage))]);
        }

        private AnswerChoices Select(Question question, string mainLanguage)
        {
            IEnumerable<string> values = question.HasChoices ? question.Choices.Select(choice => choice.Key) : ["yes", "no"];
            return new(question.Key, question.Label.In(Languages.Current, mainLanguage), [.. values.Select(value => new AnswerChoice(value, question.Show([value], texts, mainLanguage)))]);
        }
    }
}
