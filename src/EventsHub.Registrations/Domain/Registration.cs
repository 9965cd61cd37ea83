using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>The registration of one person for one event. It is part of its order, whose version is raised by a change of either.</summary>
public sealed class Registration : Entity, IIndexed, IRoleOfPerson
{
    private readonly List<Answer> _answers = [];

    private Registration()
    {
    }

    /// <summary>Id of the event.</summary>
    public Guid EventId { get; private set; }

    /// <summary>Id of the order in which it was placed.</summary>
    public Guid OrderId { get; private set; }

    /// <summary>The order in which it was placed; null unless it was loaded too.</summary>
    public Order? Order { get; private set; }

    /// <summary>Id of the person whose role it is; null until it is stored. Name, address, institution, country and language are copies of what is known of them, for lists, searches and badges.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>The code on ticket and badge; unique in the event.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The person's name in its own script and, where that differs, in Latin letters.</summary>
    public PersonName Name { get; private set; } = new();

    /// <summary>The e-mail address, as typed.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The e-mail address in the form in which addresses are compared; set at every save.</summary>
    public string EmailNormalized { get; private set; } = "";

    /// <summary>The institution, as the person writes it; empty when not given.</summary>
    public string Affiliation { get; private set; } = "";

    /// <summary>ISO 3166-1 alpha-2 code of the country; empty when not given.</summary>
    public string Country { get; private set; } = "";

    /// <summary>The language of mails and ticket (BCP 47).</summary>
    public string Language { get; private set; } = Languages.Default;

    /// <summary>Id of the ticket type held.</summary>
    public Guid TicketTypeId { get; private set; }

    /// <summary>The role, such as Speaker or Press, that staff set for the badge in place of the ticket type's; null for that role.</summary>
    public string? BadgeRole { get; private set; }

    /// <summary>Dietary needs, for the caterer only; null when not given, or erased.</summary>
    public string? Dietary { get; private set; }

    /// <summary>Access needs, for the hosts only; null when not given, or erased.</summary>
    public string? AccessNeeds { get; private set; }

    /// <summary>The address to which an invitation to this place of a group went; null when none did.</summary>
    public string? InvitedTo { get; private set; }

    /// <summary>When the last one went (UTC); null when none did.</summary>
    public DateTime? InvitedAt { get; private set; }

    /// <summary>True once it is known who comes; until then the place is one of a group.</summary>
    public bool IsNamed => Name.Native.Length > 0;

    /// <summary>What the person has answered to the questions of the event; empty unless it was loaded too.</summary>
    public IReadOnlyList<Answer> Answers => _answers;

    /// <summary>When the person accepted the terms (UTC); null for people whom staff entered.</summary>
    public DateTime? ConsentedAt { get; private set; }

    /// <summary>How far the sale of the place has come.</summary>
    public RegistrationStatus Status { get; private set; } = RegistrationStatus.Waiting;

    /// <summary>Until when a place is held, or must be paid (UTC); null unless it is one of both.</summary>
    public DateTime? LapsesAt { get; private set; }

    /// <summary>The longest reason for an offer out of turn, in characters.</summary>
    public const int MaxOfferReason = 200;

    /// <summary>Why staff offered the person a place before others who had waited longer; null for everybody else.</summary>
    public string? OfferReason { get; private set; }

    /// <summary>Why staff declined, in words for the person; null for everybody else.</summary>
    public string? Declined { get; private set; }

    /// <summary>Since when the organisers have to decide about the person (UTC): whether they may come, or whether they still may after a change. Null when nothing is to be decided.</summary>
    public DateTime? DecisionDueSince { get; private set; }

    /// <summary>What the person has changed since they were let come, about which is to be decided again; null for everybody else.</summary>
    public ChangedDetails? ChangedSinceApproved { get; private set; }

    /// <summary>What was decided about the person last, or is drafted; null for nothing.</summary>
    public Decision? Decision { get; private set; }

    /// <summary>True when the organisers have to decide about the person.</summary>
    public bool IsDecisionDue => DecisionDueSince is not null;

    /// <summary>Time of the registration (UTC).</summary>
    public DateTime RegisteredAt { get; private set; }

    /// <summary>Id of the code that the person came with; null for none.</summary>
    public Guid? VoucherId { get; private set; }

    /// <summary>That code as people read it; null for none.</summary>
    public string? VoucherCode { get; private set; }

    /// <summary>True while the person counts among those who came with the code: until they cancel, or the time for their place is over.</summary>
    public bool UsesVoucher => VoucherId is not null && !SaleSteps.Over.Contains(Status);

    /// <summary>When the registration was cancelled (UTC); null while it is valid.</summary>
    public DateTime? CancelledAt { get; private set; }

    /// <summary>For an imported person, the source and their id there, so that a second import makes no second person; null for others.</summary>
    public string? ImportKey { get; private set; }

    /// <summary>A note for staff only; null for none.</summary>
    public string? Note { get; private set; }

    /// <summary>When the data on the badge last printed were read (UTC); null while none was printed. One statement sets it for all badges of a print.</summary>
    public DateTime? BadgePrintedAt { get; internal set; }

    /// <summary>Number of times that the ticket was replaced: the revision of the ticket that counts.</summary>
    public int TicketRevision { get; private set; }

    /// <summary>Number of times that the badge was replaced: the revision of the badge that counts.</summary>
    public int BadgeRevision { get; private set; }

    /// <summary>Which codes of the registration count.</summary>
    public RegistrationStanding Standing => new(Code, Status == RegistrationStatus.Cancelled, TicketRevision, BadgeRevision);

    /// <summary>Name, address, institution and code in one text, folded for searching.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>Family name and given name, folded for sorting.</summary>
    public string SortKey { get; private set; } = "";

    /// <summary>Makes the registration of a person, which an order then takes in (<see cref="Order.Enrol"/>).</summary>
    /// <param name="code">The code on ticket and badge.</param>
    /// <param name="attendee">What the person says about themselves.</param>
    /// <param name="language">The language of mails and ticket (BCP 47).</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <exception cref="DomainRuleException">The person has no name or no address to write to.</exception>
    public static Registration Of(string code, Attendee attendee, string language, DateTime utc)
    {
        var registration = new Registration { Code = code, Language = language, RegisteredAt = utc };
        registration.Describe(attendee);
        return registration;
    }

    /// <summary>Makes the registration of a place of a group, for which nobody is named yet.</summary>
    /// <param name="code">The code on ticket and badge.</param>
    /// <param name="language">The language of the invitation (BCP 47).</param>
    /// <param name="utc">The present time (UTC).</param>
    internal static Registration OfPlace(string code, string language, DateTime utc) => new() { Code = code, Language = language, RegisteredAt = utc };

    /// <summary>Makes the badge worthless that the person has lost; the next one printed takes its place. The ticket stays valid.</summary>
    /// <param name="lost">The revision of the lost badge. When it is replaced already, as after a double click, nothing happens.</param>
    /// <exception cref="DomainRuleException">The registration was cancelled, or no badge of this revision was printed.</exception>
    internal void ReplaceBadge(int lost)
    {
        CheckIsNotCancelled();
        if (BadgePrintedAt is null || lost > BadgeRevision)
        {
            throw new DomainRuleException("badge.not-printed", "This badge was not printed yet, so there is none to replace. Print it.");
        }

        BadgeRevision = Math.Max(BadgeRevision, lost + 1);
    }

    /// <summary>Makes the ticket worthless that the person was sent, as when somebody else has it. The badge stays valid.</summary>
    /// <param name="leaked">The revision of that ticket. When it is replaced already, as after a double click, nothing happens.</param>
    /// <exception cref="DomainRuleException">The registration was cancelled, or there is no ticket of this revision.</exception>
    internal void ReplaceTicket(int leaked)
    {
        CheckIsNotCancelled();
        if (leaked > TicketRevision)
        {
            throw new DomainRuleException("ticket.unknown-revision", "There is no ticket of the revision {0}. The latest is {1}.", leaked, TicketRevision);
        }

        TicketRevision = Math.Max(TicketRevision, leaked + 1);
    }

    /// <summary>May the person enter, and have ticket and badge?</summary>
    public Eligibility MayEnter => Status switch
    {
        RegistrationStatus.Confirmed => Eligibility.Yes,
        RegistrationStatus.Cancelled => Eligibility.No("registration.cancelled", "This registration was cancelled.", HelpKind.RegisterAgain),
        RegistrationStatus.Waiting => Eligibility.No("registration.waiting", "The person is on the waiting list and has no place.", HelpKind.AskOrganiser),
        RegistrationStatus.Held => Eligibility.No("registration.held", "A place is kept, and the person has not taken it yet.", HelpKind.TakePlace),
        RegistrationStatus.AwaitingApproval => Eligibility.No("registration.not-approved", "The organisers have not decided yet whether the person comes.", HelpKind.AskOrganiser),
        RegistrationStatus.Unnamed => Eligibility.No("registration.unnamed", "Nobody is named for this place of a group yet.", HelpKind.AskOrganiser),
        RegistrationStatus.AwaitingPayment => Eligibility.No("registration.not-paid", "The place is not paid yet.", HelpKind.Pay),
        _ => Eligibility.No("registration.lapsed", "The time for taking or paying the place is over.", HelpKind.AskOrganiser),
    };

    /// <summary>May the person change or cancel the registration, while the event is at a stage?</summary>
    public Eligibility MayChange(EventStatus stage) => Status switch
    {
        RegistrationStatus.Cancelled => Eligibility.No("registration.cancelled", "This registration was cancelled. To take part after all, register again.", HelpKind.RegisterAgain),
        RegistrationStatus.Lapsed => Eligibility.No("registration.lapsed", "The time for taking or paying the place is over. To take part after all, register again.", HelpKind.RegisterAgain),
        RegistrationStatus.Unnamed => Eligibility.No("registration.unnamed", "Say first who has this place of a group."),
        _ when stage is EventStatus.Over or EventStatus.Archived => Eligibility.No("event.over", "The event is over; nothing can be changed any more."),
        _ => Eligibility.Yes,
    };

    /// <summary>May the leader of its group give the place up, while the event is at a stage?</summary>
    public Eligibility MayBeGivenUp(EventStatus stage) => Status == RegistrationStatus.Unnamed && stage is not (EventStatus.Over or EventStatus.Archived) ? Eligibility.Yes : MayChange(stage);

    /// <summary>May the person take the place that is kept for them, at a time (UTC)?</summary>
    public Eligibility MayTakePlace(DateTime utc) =>
        Status == RegistrationStatus.Cancelled ? MayEnter
        : Status != RegistrationStatus.Held ? Eligibility.No(OtherStep())
        : utc >= LapsesAt ? Eligibility.No("offer.over", "The time for taking this place is over. Ask the organisers whether one is left.", HelpKind.AskOrganiser)
        : Eligibility.Yes;

    /// <summary>Demands a reason for a place that is offered to the person out of turn.</summary>
    /// <param name="ahead">How many have waited for the same ticket for longer.</param>
    /// <param name="reason">The reason; null for none.</param>
    /// <returns>The reason; null where none is needed.</returns>
    /// <exception cref="DomainRuleException">Others have waited longer, and no reason is given.</exception>
    public string? ReasonToGoFirst(int ahead, string? reason) =>
        Status != RegistrationStatus.Waiting || ahead == 0 ? null
        : reason ?? throw new DomainRuleException("offer.out-of-turn", "{0} people have waited longer. Say why this person comes first, or offer the place to them.", ahead) { Field = "OfferReason" };

    /// <summary>May it be decided about the person, or decided otherwise?</summary>
    public Eligibility MayBeDecided =>
        Status == RegistrationStatus.Cancelled ? MayEnter
        : !IsDecisionDue ? Eligibility.No(OtherStep())
        : Decision is { IsDraft: false } ? Eligibility.No("decision.released", "What was decided about this person is on its way already.")
        : Eligibility.Yes;

    /// <summary>Refuses a decision that is based on an older list: nothing is to be decided any more, somebody else has decided since, or the person has changed something.</summary>
    /// <param name="readAt">When whoever decides has read the list (UTC); null only looks whether it may be decided.</param>
    /// <param name="by">Id of the account that decides, whose own drafts may be replaced.</param>
    /// <exception cref="DomainRuleException">The list is out of date; it names the person.</exception>
    public void CheckIsAsRead(DateTime? readAt, Guid? by)
    {
        if (!MayBeDecided.IsAllowed)
        {
            throw new DomainRuleException("decision.over", "About {0} nothing is to be decided any more. Look at the list again.", Name.Native);
        }

        if (DecisionDueSince > readAt || Decision is { } other && other.At > readAt && other.By != by)
        {
            throw new DomainRuleException("decision.meanwhile", "Somebody else has decided about {0} meanwhile, or the person has changed something. Look again before you decide.", Name.Native);
        }
    }

    /// <summary>Notes what is decided about the person, in place of the draft before.</summary>
    /// <exception cref="DomainRuleException">Nothing is to be decided about the person, or the decision was released already.</exception>
    public void Decide(Decision decision)
    {
        MayBeDecided.Demand();
        Decision = decision;
    }

    /// <summary>Takes the draft of a decision back.</summary>
    /// <exception cref="DomainRuleException">Nothing is to be decided about the person, or the decision was released already.</exception>
    public void TakeDecisionBack()
    {
        MayBeDecided.Demand();
        Decision = null;
    }

    /// <summary>Notes that the person has changed what the organisers looked at. Whoever was let come stays registered until it is decided again; a draft that was made on what they had said before is taken back.</summary>
    /// <param name="changed">What of it the organisers want to decide about again.</param>
    /// <param name="utc">The present time (UTC).</param>
    public void AskAgain(ChangedDetails changed, DateTime utc)
    {
        if (MayBeDecided.IsAllowed)
        {
            Decision = null;
        }

        if (Status.IsSold() && !changed.IsEmpty)
        {
            AwaitDecision(ChangedSinceApproved?.And(changed) ?? changed, utc);
        }
    }

    /// <summary>May somebody be invited to the place, or reminded: a place of a group whose person has not filled in their details?</summary>
    public Eligibility MayBeInvited =>
        Order?.IsGroup != true ? Eligibility.No("place.no-group", "This place is not one of a group.")
        : !Status.IsSold() ? Eligibility.No("place.gone", "This place is no longer one of the group.")
        : ConsentedAt is not null ? Eligibility.No("place.filled-in", "Whoever has this place has filled in their details already.")
        : Eligibility.Yes;

    /// <summary>May somebody fill in who they are and what they need: a place of a group, whose person has not done so yet?</summary>
    public Eligibility MayBeFilledIn => !Status.IsSold() ? MayEnter : MayBeInvited;

    /// <summary>May whoever was invited, or named by the leader, be reminded at a time (UTC)? Once a day at most.</summary>
    public Eligibility MayBeReminded(DateTime utc) =>
        !MayBeInvited.IsAllowed ? MayBeInvited
        : !IsNamed && InvitedTo is null ? Eligibility.No("place.nobody-invited", "Nobody is invited to this place yet.")
        : InvitedAt > utc.AddDays(-1) ? Eligibility.No("place.reminded", "They were written to less than a day ago.", HelpKind.Wait)
        : Eligibility.Yes;

    internal void Invite(string email, DateTime utc) => (InvitedTo, InvitedAt) = (email, utc);

    /// <summary>Takes back the invitation to a place for which nobody is named. The caller ends its links.</summary>
    /// <exception cref="DomainRuleException">Somebody is named for it already.</exception>
    public void Disinvite()
    {
        if (Status != RegistrationStatus.Unnamed)
        {
            throw OtherStep();
        }

        (InvitedTo, InvitedAt) = (null, null);
    }

    /// <summary>Changes what the person says about themselves.</summary>
    /// <exception cref="DomainRuleException">The person has no name or no address to write to.</exception>
    internal void Describe(Attendee attendee)
    {
        if (attendee.Name.Native.Length == 0 || attendee.Email.Length == 0)
        {
            throw new DomainRuleException("registration.nobody", "A registration needs the name and the e-mail address of the person.");
        }

        (Name, Email, Affiliation, Country) = (attendee.Name, attendee.Email, attendee.Affiliation, attendee.Country);
        (Dietary, AccessNeeds) = (attendee.Dietary, attendee.AccessNeeds);
    }

    /// <summary>Takes in answers to a form, in place of those given to its questions before; they must have been loaded. What was answered to questions that the form does not ask any more stays, as does an
    /// answer that says the same, with the question as it was asked.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="form">The form that was answered.</param>
    /// <returns>True when an answer is different now.</returns>
    internal bool AnswerTo(EventForm form, IReadOnlyList<GivenAnswer> answers)
    {
        var changed = false;
        foreach (var question in form.Content.Questions)
        {
            var given = answers.FirstOrDefault(answer => answer.Question == question.Key);
            List<Answer> before = [.. Answers.Where(answer => answer.Question == question.Key).OrderBy(answer => answer.Position)];
            if (!before.Select(answer => answer.Value).SequenceEqual(given?.Values ?? []))
            {
                changed = true;
                _answers.RemoveAll(before.Contains);
                _answers.AddRange(given is null ? [] : Answer.Of(this, given));
            }
        }

        return changed;
    }

    /// <summary>What the person has said about themselves.</summary>
    public Attendee ToAttendee() => new(Name, Email, Affiliation, Country, Dietary, AccessNeeds);

    /// <inheritdoc/>
    PersonRoleKind IRoleOfPerson.Kind => PersonRoleKind.Attendee;

    /// <inheritdoc/>
    PersonDetails IRoleOfPerson.Says => new(Name) { Email = Email, Affiliation = Affiliation, Country = Country, Language = Language };

    /// <summary>Notes who registers, when they came by their own link.</summary>
    public void ComesFrom(Guid personId) => PersonId = personId;

    /// <summary>Makes it the role of a person, and shows what is known of them. An address and a language that are not known of the person stay. Whoever ordered for themselves stays the buyer.</summary>
    public void IsRoleOf(PersonRow person)
    {
        var (isBuyer, before) = (Order?.IsOrderedBy(this) == true, Buyer.Of(this));
        PersonId = person.Id;
        (Name, Affiliation, Country) = (person.Name, person.Affiliation, person.Country);
        Email = person.Email.Length > 0 ? person.Email : Email;
        Language = person.Language.Length > 0 ? person.Language : Language;
        if (isBuyer && Buyer.Of(this) != before)
        {
            Order!.OrderedBy(Buyer.Of(this));
        }
    }

    /// <summary>Writes to the person in another language (BCP 47) from now on.</summary>
    internal void WriteIn(string language) => Language = language;

    /// <summary>Notes that the person accepted the terms.</summary>
    public void AcceptTerms(DateTime utc) => ConsentedAt = utc;

    /// <summary>Sets what staff alone decide.</summary>
    /// <param name="badgeRole">The role on the badge; null for that of the ticket type.</param>
    /// <param name="note">A note for staff; null for none.</param>
    public void Annotate(string? badgeRole, string? note) => (BadgeRole, Note) = (badgeRole, note);

    /// <summary>Notes where the person was imported from, so that a second import finds them.</summary>
    /// <param name="key">The source and their id there.</param>
    public void CameFrom(string key) => ImportKey = key;

    internal void Join(Order order) => (EventId, OrderId, Order) = (order.EventId, order.Id, order);

    internal void ComeWith(Voucher voucher) => (VoucherId, VoucherCode) = (voucher.Id, voucher.Code);

    internal void Hold(Guid ticketTypeId) => TicketTypeId = ticketTypeId;

    /// <summary>Takes a step of the sale.</summary>
    /// <exception cref="DomainRuleException">It cannot follow the present one.</exception>
    internal void Become(RegistrationStatus status, DateTime? lapsesAt = null)
    {
        CheckIsNotCancelled();
        if (!status.MayFollow(Status))
        {
            throw OtherStep();
        }

        if (Status == RegistrationStatus.AwaitingApproval || !status.IsSold())
        {
            IsDecided();
        }

        (Status, LapsesAt) = (status, lapsesAt);
    }

    // A decision of before was about what the person had said before.
    internal void AwaitDecision(ChangedDetails? changed, DateTime utc) => (DecisionDueSince, ChangedSinceApproved, Decision) = (DecisionDueSince ?? utc, changed, null);

    internal void NoteDecision(Decision decision) => Decision = decision;

    internal void IsDecided() => (DecisionDueSince, ChangedSinceApproved) = (null, null);

    internal void Cancel(DateTime utc)
    {
        Become(RegistrationStatus.Cancelled);
        CancelledAt = utc;
    }

    internal static DomainRuleException OtherStep() =>
        new("registration.other-step", "This registration has moved on meanwhile. Load the page again to see where it stands.");

    internal void Decline(string reason) => Declined = reason;

    internal void GoFirst(string? reason) => OfferReason = reason;

    /// <summary>Sets the columns for searching, sorting and comparing; the database context calls it at every save.</summary>
    public void Index()
    {
        EmailNormalized = EmailAddress.Normalize(Email);
        SearchKey = Cut(SearchText.Fold(Name.Native, Name.LatinIfDifferent, Name.Family, Name.Given, Email, Affiliation, Code), 1000);
        SortKey = Cut(Name.SortKey, 250);
    }

    /// <exception cref="DomainRuleException">It was cancelled.</exception>
    internal void CheckIsNotCancelled()
    {
        if (Status == RegistrationStatus.Cancelled)
        {
            throw new DomainRuleException("registration.cancelled", "This registration was cancelled and cannot be changed any more.");
        }
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
