using Microsoft.AspNetCore.Components.Web;

namespace Mentorwijs.Qual.Web.Shell;

/// <summary>How a page with actions runs.</summary>
public static class RenderModes
{
    /// <summary>In a circuit, drawn once: prerendering would load everything twice.</summary>
    public static readonly InteractiveServerRenderMode Live = new(prerender: false);
}
