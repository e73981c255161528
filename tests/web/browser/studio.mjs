// Makes pictures of cards as people take them: a photo held askew and somewhat out of focus, and a
// film for a camera that is not there.
import { writeFileSync } from 'node:fs';

export class Studio {
  static async open(browser) {
    const studio = new Studio();
    studio.page = await (await browser.newContext()).newPage();
    return studio;
  }

  // Draws the picture anew: on a ground of this size, that much of it wide, turned, blurred.
  async #draw(picture, { width, height, share, degrees, blur, type }) {
    const source = `data:image/png;base64,${picture.toString('base64')}`;
    const drawn = await this.page.evaluate(
      async ({ source, width, height, share, degrees, blur, type }) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = width || image.width;
        canvas.height = height || image.height;
        const draw = canvas.getContext('2d');
        draw.fillStyle = '#b9b3a6';
        draw.fillRect(0, 0, canvas.width, canvas.height);
        draw.filter = `blur(${blur}px) contrast(0.8) brightness(0.9)`;
        draw.translate(canvas.width / 2, canvas.height / 2);
        draw.rotate((degrees * Math.PI) / 180);
        const scale = share * Math.min(canvas.width / image.width, canvas.height / image.height);
        draw.drawImage(image, (-image.width * scale) / 2, (-image.height * scale) / 2, image.width * scale, image.height * scale);
        return canvas.toDataURL(type, 0.9);
      },
      { source, width, height, share, degrees, blur, type },
    );
    return Buffer.from(drawn.split(',')[1], 'base64');
  }

  photograph(picture) {
    return this.#draw(picture, { width: 0, height: 0, share: 0.94, degrees: 5, blur: 1.1, type: 'image/png' });
  }

  // Motion JPEG: frames behind one another. The hand moves a little.
  async film(picture, path) {
    const frames = [];
    for (const degrees of [-4, -3, -1, 0, 2, 3]) {
      frames.push(await this.#draw(picture, { width: 1280, height: 960, share: 0.96, degrees, blur: 0.6, type: 'image/jpeg' }));
    }
    writeFileSync(path, Buffer.concat(frames));
  }
}
