using EventsHub.Kernel.Domain;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>The steps that the sale to one person goes through. Each has one method, and <see cref="SaleSteps"/> says which may follow which.</summary>
public sealed partial class Order
{
    /// <summary>Puts somebody on the waiting list, who asked for what is sold out.</summary>
    public void PutOnWaitingList(Registration registration)
    {
        Require(registration, RegistrationStatus.Waiting);
        Announce(registration);
    }

    /// <summary>Keeps a place for somebody who waits, or whose time was over, until they say that they take it. The caller takes the places.</summary>
    /// <param name="registration">The person.</param>
    /// <param name="until">The end of the offer (UTC).</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <param name="reason">Why the person comes before others who have waited longer; null where nobody has.</param>
    /// <exception cref="DomainRuleException">The end is not ahead, or the person has a place.</exception>
    public void Offer(Registration registration, DateTime until, DateTime utc, string? reason = null)
    {
        if (until <= utc)
        {
            throw new DomainRuleException("offer.end", "Choose a time ahead, by which the person must answer.") { Field = "Until" };
        }

        Advance(registration, RegistrationStatus.Held, until, utc);
        registration.GoFirst(reason);
        Announce(registration);
    }

    /// <summary>The person takes the place that is kept for them.</summary>
    /// <param name="registration">The person.</param>
    /// <param name="needsApproval">True when staff decide whether the person may come.</param>
    /// <param name="payBy">By when it must be paid (UTC); null registers the person at once.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <exception cref="DomainRuleException">No place is kept for the person, or not any longer.</exception>
    public void Accept(Registration registration, bool needsApproval, DateTime? payBy, DateTime utc)
    {
        registration.MayTakePlace(utc).Demand();
        if (needsApproval)
        {
            AskForApproval(registration, utc);
        }
        else
        {
            Sell(registration, payBy, utc);
        }
    }

    /// <summary>Sells somebody what they asked for. The caller takes the places, unless they are held.</summary>
    /// <param name="registration">The person.</param>
    /// <param name="payBy">By when it must be paid for the person to be registered (UTC); null registers them at once.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <param name="tell">False to register the person without a mail.</param>
    public void Sell(Registration registration, DateTime? payBy, DateTime utc, bool tell = true)
    {
        if (!registration.IsNamed)
        {
            SellPlace(registration, payBy, utc);
            return;
        }

        Advance(registration, RegistrationStatus.AwaitingPayment, payBy, utc);
        if (payBy is null || !Balance.IsPositive)
        {
            Confirm(registration, tell);
        }
        else
        {
            Announce(registration);
        }

        if (tell)
        {
            AskBuyer(registration);
        }
    }

    /// <summary>Sells the place after all to somebody whose time was over. The caller takes the places.</summary>
    /// <exception cref="DomainRuleException">The time is not over.</exception>
    public void Revive(Registration registration, DateTime? payBy, DateTime utc)
    {
        Require(registration, RegistrationStatus.Lapsed);
        Sell(registration, payBy, utc);
    }

    /// <summary>Ends a hold, or the time for paying, once it is over. Does nothing before, so that it can be tried again at any time.</summary>
    /// <returns>The lines whose places the caller gives back.</returns>
    public IReadOnlyList<OrderLine> Lapse(Registration registration, DateTime utc)
    {
        if (registration.LapsesAt is not { } end || utc < end)
        {
            return [];
        }

        if (registration.Status.IsSold())
        {
            TellBuyer(registration, BuyerNews.Lapsed);
        }

        Advance(registration, RegistrationStatus.Lapsed, lapsesAt: null, utc);
        Announce(registration);
        ConfirmWhatIsPaid();
        return [.. LinesOf(registration)];
    }

    /// <summary>Cancels a registration and all its lines. Does nothing when it is cancelled already.</summary>
    /// <returns>The lines cancelled, whose places the caller gives back; none when the person had no place.</returns>
    public IReadOnlyList<OrderLine> CancelRegistration(Registration registration, int keptPercent, DateTime utc)
    {
        if (registration.Status == RegistrationStatus.Cancelled)
        {
            return [];
        }

        var (hadPlaces, before) = (registration.Status.HasPlaces(), Balance);
        List<OrderLine> cancelled = [.. LinesOf(registration)];
        foreach (var line in cancelled)
        {
            Cancel(line, keptPercent, utc);
        }

        var usedVoucher = registration.UsesVoucher;
        registration.Cancel(utc);
        CountVoucher(registration, usedVoucher);
        Raise(new RegistrationCancelled(EventId, registration.Id));
        Settle(utc);
        ConfirmWhatIsPaid();
        if (Balance != before)
        {
            TellBuyer(registration, BuyerNews.Changed);
        }

        return hadPlaces ? cancelled : [];
    }

    // Also when somebody else in the order costs less than before.
    private void ConfirmWhatIsPaid()
    {
        foreach (var registration in Registrations.Where(r => !Balance.IsPositive && (r.Status == RegistrationStatus.AwaitingPayment || r.Status == RegistrationStatus.Unnamed && r.LapsesAt is not null)))
        {
            if (registration.IsNamed)
            {
                Confirm(registration, tell: true);
            }
            else
            {
                registration.Become(RegistrationStatus.Unnamed);
            }
        }
    }

    private void Confirm(Registration registration, bool tell)
    {
        registration.Become(RegistrationStatus.Confirmed);
        Raise(new AttendeeRegistered(EventId, registration.Id, tell));
    }

    // Money that was paid for what is not sold any longer becomes free for the other lines.
    private void Advance(Registration registration, RegistrationStatus status, DateTime? lapsesAt, DateTime utc)
    {
        var usedVoucher = registration.UsesVoucher;
        registration.Become(status, lapsesAt);
        CountVoucher(registration, usedVoucher);
        foreach (var line in LinesOf(registration))
        {
            line.Follow(status);
            if (line.Status != OrderLineStatus.Sold)
            {
                Release(line, PaidFor(line), utc);
            }
        }

        Settle(utc);
    }

    // Whoever comes back needs a use of their code that is free.
    private void CountVoucher(Registration registration, bool before)
    {
        if (registration is { VoucherId: { } voucher } && registration.UsesVoucher != before)
        {
            Raise(before ? new VoucherFreed(EventId, voucher, registration.Id) : new VoucherUsed(EventId, voucher, registration.Id));
        }
    }

    private void Announce(Registration registration) => Raise(new SaleAdvanced(EventId, registration.Id, registration.Status, registration.LapsesAt));

    private static void Require(Registration registration, params RegistrationStatus[] steps)
    {
        registration.CheckIsNotCancelled();
        if (!steps.Contains(registration.Status))
        {
            throw Registration.OtherStep();
        }
    }
}
