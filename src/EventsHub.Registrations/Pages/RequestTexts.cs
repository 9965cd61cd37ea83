using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Approval;

namespace EventsHub.Registrations.Pages;

/// <summary>Names what is seen of those about whom the organisers decide.</summary>
public static class RequestTexts
{
    /// <summary>How far the decision has come, in the current language.</summary>
    public static string Name(this Texts texts, RequestState state) => state switch
    {
        RequestState.Open => texts["Not decided"],
        RequestState.ToApprove => texts["May come, not told yet"],
        RequestState.ToDecline => texts["Does not come, not told yet"],
        _ => texts["Being carried out"],
    };

    /// <summary>The kind of pill that shows it.</summary>
    public static string Pill(RequestState state) => state switch
    {
        RequestState.ToApprove => "success",
        RequestState.ToDecline => "danger",
        RequestState.OnTheWay => "info",
        _ => "warning",
    };

    /// <summary>The detail, in the current language.</summary>
    public static string Name(this Texts texts, ApprovedDetail detail) => detail switch
    {
        ApprovedDetail.Name => texts["Name"],
        ApprovedDetail.Email => texts["E-mail"],
        ApprovedDetail.Affiliation => texts["Institution"],
        ApprovedDetail.Country => texts["Country"],
        _ => texts["Options"],
    };
}
