using Microsoft.AspNetCore.Diagnostics;

namespace Mentorwijs.Qual.Web.Shell;

/// <summary>The number under which the log keeps the exception of this request.</summary>
public sealed record ErrorReference(string Number);

/// <summary>Logs what went wrong in a request under a number that the page shows.</summary>
public sealed class ErrorLog(ILogger<ErrorLog> log) : IExceptionHandler
{
    /// <summary>False: the page for errors is drawn as usual.</summary>
    public ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var reference = ReferenceNumber.Next();
        httpContext.Features.Set(new ErrorReference(reference));
        log.LogError(exception, "Request failed, reference {Reference}", reference);
        return ValueTask.FromResult(false);
    }
}
