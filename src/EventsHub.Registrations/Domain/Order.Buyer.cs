using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>Who orders and pays, and whom the invoice is made out to. Neither needs to attend.</summary>
public sealed partial class Order : IIndexed
{
    /// <summary>Who orders and pays.</summary>
    public Buyer Buyer { get; private set; } = new();

    /// <summary>Whom the invoice is made out to; null for the buyer, without an address.</summary>
    public BillingParty? Billing { get; private set; }

    /// <summary>The e-mail address of the buyer in the form in which addresses are compared; set at every save.</summary>
    public string BuyerEmailNormalized { get; private set; } = "";

    /// <summary>Buyer and billing party in one text, folded for searching.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>Who is to be named to people as paying: the billing party, or else the buyer.</summary>
    public string PayerName => Billing is { Name.Length: > 0 } party ? party.Name : Buyer.Name.Native;

    /// <summary>Begins an order that a person places for themselves, with the code of their registration. It holds nobody and nothing yet.</summary>
    /// <param name="event">The event that sells.</param>
    /// <param name="submissionId">Identifies the submission, so that a form sent twice makes one order.</param>
    /// <param name="registration">The registration of the person.</param>
    /// <param name="utc">The present time (UTC).</param>
    public static Order PlaceFor(HostedEvent @event, Guid submissionId, Registration registration, DateTime utc) =>
        Place(@event, registration.Code, submissionId, Buyer.Of(registration), utc);

    /// <summary>True when a person in the order is who orders and pays. Everybody else learns nothing about its money.</summary>
    public bool IsOrderedBy(Registration registration) => Buyer.Is(registration);

    /// <summary>May the buyer correct whom the invoice is made out to? Staff always may.</summary>
    public Eligibility MayCorrectBilling =>
        Status == OrderStatus.Cancelled ? Eligibility.No("order.cancelled", "This order was cancelled.", HelpKind.AskOrganiser)
        : !Paid.IsZero ? Eligibility.No("billing.paid", "Something was paid already, so that the invoice carries this address. Ask the organisers to correct it.", HelpKind.AskOrganiser)
        : Eligibility.Yes;

    /// <summary>Sets who orders and pays.</summary>
    /// <exception cref="DomainRuleException">The buyer has no name or no address to write to.</exception>
    public void OrderedBy(Buyer buyer)
    {
        if (buyer.Name.Native.Length == 0 || string.IsNullOrWhiteSpace(buyer.Email))
        {
            throw new DomainRuleException("order.buyer", "An order needs the name and the e-mail address of whoever pays.");
        }

        if (Buyer.Email.Length > 0 && EmailAddress.Normalize(Buyer.Email) != EmailAddress.Normalize(buyer.Email))
        {
            Raise(new BuyerMoved(EventId, Id));
        }

        Buyer = buyer;
    }

    /// <summary>The buyer corrects whom the invoice is made out to.</summary>
    /// <param name="party">The party; null for the buyer.</param>
    /// <exception cref="DomainRuleException">It is too late, or the party has no name or no country, or a VAT number that is not of its country.</exception>
    public void CorrectBilling(BillingParty? party)
    {
        if (party != Billing)
        {
            MayCorrectBilling.Demand();
            BillTo(party);
        }
    }

    /// <summary>Sets whom the invoice is made out to.</summary>
    /// <param name="party">The party; null for the buyer.</param>
    /// <exception cref="DomainRuleException">The party has no name or no country, or a VAT number that is not of its country.</exception>
    public void BillTo(BillingParty? party)
    {
        // A party from before may lack what is needed today. It stays as long as nobody changes it.
        if (party is not null && party != Billing)
        {
            party.MayBeBilled.Demand();
        }

        Billing = party is { VatId: { } number } ? party with { VatId = VatId.Normalize(number) } : party;
    }

    /// <summary>Changes what a person in the order says about themselves. Whoever ordered for themselves stays the buyer.</summary>
    /// <param name="registration">The registration of the person, in this order.</param>
    /// <param name="attendee">What they say now.</param>
    /// <param name="language">The language of mails and ticket (BCP 47).</param>
    /// <exception cref="DomainRuleException">The person has no name or no address to write to.</exception>
    public void Describe(Registration registration, Attendee attendee, string language)
    {
        var isBuyer = IsOrderedBy(registration);
        registration.Describe(attendee);
        registration.WriteIn(language);
        if (isBuyer)
        {
            OrderedBy(Buyer.Of(registration));
        }
    }

    /// <summary>Asks a buyer who is somebody else than a person for what is left to pay, if anything is.</summary>
    public void AskBuyer(Registration registration)
    {
        if (Balance.IsPositive)
        {
            TellBuyer(registration, BuyerNews.Due);
        }
    }

    /// <summary>Sets the columns for searching and comparing; the database context calls it at every save.</summary>
    public void Index()
    {
        BuyerEmailNormalized = EmailAddress.Normalize(Buyer.Email);
        var key = SearchText.Fold(
            GroupName, Buyer.Name.Native, Buyer.Name.LatinIfDifferent, Buyer.Email, Billing?.Name, Billing?.Address.Street.ReplaceLineEndings(" "), Billing?.Address.City, Billing?.VatId, Billing?.PurchaseOrder, Billing?.Email);
        SearchKey = key.Length <= MaxSearchKey ? key : key[..MaxSearchKey];
    }

    /// <summary>The longest <see cref="SearchKey"/>, in characters.</summary>
    internal const int MaxSearchKey = 2000;

    // A buyer who attends learns of it from the mails about their own registration. What concerns several people of the order at once is told once.
    private void TellBuyer(Registration registration, BuyerNews news)
    {
        var told = new BuyerAffected(EventId, Id, news);
        if (!IsOrderedBy(registration) && !DomainEvents.Contains(told))
        {
            Raise(told);
        }
    }
}
