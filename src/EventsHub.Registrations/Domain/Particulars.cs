using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>All that somebody has said about themselves, asked for and answered at one moment, so that it can be said what has changed since.</summary>
internal sealed record Particulars
{
    private readonly Attendee _attendee;
    private readonly IReadOnlyList<Guid> _options;
    private readonly Dictionary<string, IReadOnlyList<string>> _answers;

    private Particulars(Attendee attendee, IReadOnlyList<Guid> options, Dictionary<string, IReadOnlyList<string>> answers) => (_attendee, _options, _answers) = (attendee, options, answers);

    /// <summary>Those of somebody at present. Answers count as far as they were loaded.</summary>
    public static Particulars Of(Order order, Registration registration) => new(
        registration.ToAttendee(),
        [.. order.LinesOf(registration).Where(line => line.Kind == ProductKind.Option).Select(line => line.ProductId).Order()],
        registration.Answers.GroupBy(answer => answer.Question).ToDictionary(same => same.Key, same => (IReadOnlyList<string>)[.. same.OrderBy(answer => answer.Position).Select(answer => answer.Value)]));

    /// <summary>What is different now.</summary>
    /// <param name="now">Those of the same person at a later time.</param>
    public Changes ChangesTo(Particulars now) => new(
        [.. Details(now)],
        [.. _answers.Keys.Union(now._answers.Keys).Where(question => !(_answers.GetValueOrDefault(question) ?? []).SequenceEqual(now._answers.GetValueOrDefault(question) ?? [])).Order(StringComparer.Ordinal)],
        _attendee != now._attendee);

    private IEnumerable<ApprovedDetail> Details(Particulars now)
    {
        foreach (var (detail, isOther) in new[]
        {
            (ApprovedDetail.Name, _attendee.Name != now._attendee.Name),
            (ApprovedDetail.Email, _attendee.Email != now._attendee.Email),
            (ApprovedDetail.Affiliation, _attendee.Affiliation != now._attendee.Affiliation),
            (ApprovedDetail.Country, _attendee.Country != now._attendee.Country),
            (ApprovedDetail.Options, !_options.SequenceEqual(now._options)),
        })
        {
            if (isOther)
            {
                yield return detail;
            }
        }
    }

    /// <summary>What has changed.</summary>
    /// <param name="Details">The details that an event can be told to look at again.</param>
    /// <param name="Questions">The keys of the questions whose answers are others.</param>
    /// <param name="IsSaidOtherwise">True when anything else that the person says about themselves has changed, such as what they eat.</param>
    internal sealed record Changes(IReadOnlyList<ApprovedDetail> Details, IReadOnlyList<string> Questions, bool IsSaidOtherwise)
    {
        /// <summary>True when something has changed.</summary>
        public bool Any => IsSaidOtherwise || Details.Count + Questions.Count > 0;

        /// <summary>What of it the organisers want to decide about again; nothing for a ticket about which they did not decide.</summary>
        public ChangedDetails ToDecideAgain(HostedEvent @event, ProductOffer ticket, EventForm form) => ticket.NeedsApproval
            ? new([.. Details.Intersect(@event.ApprovesAgain)], [.. Questions.Where(question => form.Content.Find(question)?.ApprovedAgain == true)])
            : new([], []);
    }
}
