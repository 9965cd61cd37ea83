using EventsHub.Kernel.Outbox;

namespace EventsHub.Kernel.Mail;

/// <summary>Whether the mail server answers. When it has failed several times in a row, all mail waits for a while; then one mail is tried, and when that
/// one goes through, all others follow. So a server that does not answer holds up neither itself nor this one.</summary>
public sealed class MailServer(TimeProvider time) : IDestination
{
    private const int MostFailures = 3;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private int _failures;
    private bool _isTried;
    private TimeSpan _pause = FirstPause;
    private DateTimeOffset _until;

    /// <inheritdoc/>
    public IDisposable? Enter()
    {
        lock (_lock)
        {
            if (_failures < MostFailures)
            {
                return new Way(null);
            }

            if (_isTried || time.GetUtcNow() < _until)
            {
                return null;
            }

            _isTried = true;
            return new Way(this);
        }
    }

    /// <summary>Notes that the server has answered, be it with a refusal of what was sent.</summary>
    public void Answered()
    {
        lock (_lock)
        {
            (_failures, _pause) = (0, FirstPause);
        }
    }

    /// <summary>Notes that the server could not be reached, did not answer, or does not let this program in.</summary>
    public void Failed()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            // Several mails that were under way when the pause began make it no longer.
            if (++_failures < MostFailures || now < _until)
            {
                return;
            }

            _until = now + _pause;
            _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
        }
    }

    private sealed class Way(MailServer? tried) : IDisposable
    {
        public void Dispose()
        {
            if (tried is null)
            {
                return;
            }

            lock (tried._lock)
            {
                tried._isTried = false;
            }
        }
    }
}
